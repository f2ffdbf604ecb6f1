import { describe, expect, it } from 'vitest'
import { everyLever } from './any-plan'
import { sawtooth } from './sawtooth'
import {
  allPlaces,
  lever,
  levers,
  open,
  openModel,
  outcomes,
  placeInputs,
  Result,
  stocks,
  text,
  type Inputs,
} from './system'

const model = openModel()
/** Three years, saved at every step: an unstable method shows within a few steps of what disturbs it. */
const everyStep = open(
  text
    .replace('<stop>180</stop>', '<stop>36</stop>')
    .replace('<savestep>1</savestep>', '<savestep>0.03125</savestep>'),
)
const named = new Set([...stocks(model), ...outcomes(model)])
const saved = everyStep.run({}).outputs.filter((id) => named.has(id.split('[')[0]!))
const of = (inputs: Inputs) => sawtooth(new Result(everyStep, inputs, saved), saved)
/** Two jumps that follow each other make two turns, and one more where what they moved turns back. */
const mostTurns = 4

describe('no stock and no outcome swings with the period of the step', () => {
  it('when nothing is done', () => {
    expect(of({}).turns).toBeLessThanOrEqual(mostTurns)
  })

  it('with any lever at an end of its range', () => {
    for (const { id, low, high } of levers(model)) {
      for (const size of [low, high]) {
        const { turns, ...where } = of(lever(id, size))
        expect(turns, `${id} at ${size}: ${JSON.stringify(where)}`).toBeLessThanOrEqual(mostTurns)
      }
    }
  })

  it.each(['low', 'high'] as const)('in any place, with every lever at its %s end', (end) => {
    for (const local of allPlaces()) {
      const { turns, ...where } = of({ ...placeInputs(local), ...everyLever(end) })
      expect(turns, `${local.name}: ${JSON.stringify(where)}`).toBeLessThanOrEqual(mostTurns)
    }
  })

  it('unless a time is shorter than the step: then it is seen', () => {
    expect(of({ ...everyLever('high'), time_to_open_escalation_beds: 0.018 }).turns).toBeGreaterThan(100)
    expect(of({ ...everyLever('high'), time_to_open_or_close_beds: 0.017 }).turns).toBeGreaterThan(10)
  })
})
