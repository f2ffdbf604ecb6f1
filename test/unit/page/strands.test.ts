import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../src/page/compare/strands'
import { outlookOf, type Ready } from '../../../src/page/compare/entry'
import { createPlanFigures } from '../../../src/page/compare/plan-figures'
import type { LocalPlace, Scenario } from '../../../src/scenario/scenario'
import type { Result } from '../../../src/session/result'
import { en } from '../../../src/text/en'
import { catalogue, place, scenario } from '../scenario/small-system'

const outcome = catalogue.outcomes[0]!
const figures = createPlanFigures(en)

function ready(
  id: string,
  plan: number,
  change: Partial<LocalPlace> = {},
  own: Partial<Scenario> = {},
): Ready {
  const here = { ...place, ...change }
  const asked = { ...scenario, place: here.id, ours: {}, assumptions: {}, ...own }
  const run = (value: number) => Float64Array.from({ length: 25 }, () => value)
  const result: Result = {
    id: 1,
    ok: true,
    times: Float64Array.from({ length: 25 }, (_, i) => i),
    outcomes: [outcome.id],
    nothing: run(200),
    assumptions: null,
    plan: run(plan),
    scenario: asked,
    place: here,
  }
  const entry = { id, tag: id, name: id, scenario: asked, kept: null, placeName: here.name }
  return { entry: { ...entry, run: { state: 'ready', result } }, outlook: outlookOf(result, catalogue) }
}

describe('lines of several plans', () => {
  test('of one place stand beside doing nothing, as levels', () => {
    const lines = linesOf(outcome, [ready('A', 180), ready('B', 210)], false, figures)!
    expect(lines.data.strands.map(({ id, values }) => [id, values[24]])).toEqual([
      ['nothing', 200],
      ['A', 180],
      ['B', 210],
    ])
  })

  test('as changes are told with their sign, and none is told without', () => {
    const { data, format } = linesOf(outcome, [ready('A', 180)], true, figures)!
    expect(data.strands.map(({ values }) => values[0])).toEqual([0, -20])
    expect([-20, 0, 0.0001, 30].map(format.value)).toEqual(['−20', '0', '0', '+30'])
  })

  test('of runs that start in different years stand at their own months, with gaps elsewhere', () => {
    const early = ready('B', 210, { id: 'past', start: '2025-04' })
    const late = ready('A', 180, { start: '2026-04' })
    const { data } = linesOf(outcome, [late, early], false, figures)!
    expect([data.start, data.times.length]).toEqual(['2025-04', 37])
    const [a, b] = data.strands
    expect([a!.values[11], a!.values[12], a!.values[36]]).toEqual([Number.NaN, 180, 180])
    expect([b!.values[0], b!.values[24], b!.values[25]]).toEqual([210, 210, Number.NaN])
    // Two places share no line of doing nothing.
    expect(data.strands).toHaveLength(2)
  })
})
