import { expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { quantilesOverTime, runEnsemble, type Ensemble } from '../../../src/engine/ensemble/ensemble'
import type { EnsembleRequest } from '../../../src/engine/ensemble/request'
import { quantilesOfShares } from '../../../src/engine/ensemble/quantile'
import { createShares, type Share } from '../../../src/engine/ensemble/share'
import { drawer } from './drawer'
import { samplerOf } from '../../../src/engine/ensemble/sampler-by-name'
import { createLockstepSimulator, createSimulator } from '../../../src/engine/simulator'
import { FaultError } from '../../../src/model/fault'
import { readXmile } from '../../../src/model/xmile/read'
import { xmileText } from '../model/xmile-text'

const program = compile(
  readXmile(
    xmileText(
      '<aux name="rate"><eqn>1</eqn></aux><aux name="first"><eqn>5</eqn></aux>' +
        '<stock name="level"><eqn>first</eqn><inflow>growth</inflow></stock>' +
        '<flow name="growth"><eqn>rate</eqn></flow>',
    ),
  ),
)
const request: EnsembleRequest = {
  runs: 1000,
  seed: 7,
  sampler: 'lhs',
  vary: new Map([['rate', { kind: 'uniform', low: 0, high: 4 }]]),
  inputs: new Map([['first', 10]]),
  outputs: ['Level', 'growth'],
}

/** [output][time] of one run. */
function valuesOfRun(ensemble: Ensemble, run: number): number[] {
  const { first, count, values } = ensemble.shares.findLast((share) => share.first <= run)!
  return values.flatMap((kept) => Array.from(ensemble.times, (_, t) => kept[t * count + run - first]!))
}

test.each(['lhs', 'sobol'] as const)('%s: the band of a stock is that of its rate, added up', (sampler) => {
  const ensemble = runEnsemble(program, { ...request, sampler })
  expect(ensemble.outputs).toEqual(['level', 'growth'])
  const shares = [0.1, 0.5, 0.9]
  const found = quantilesOverTime(ensemble, shares)
  for (const [q, share] of shares.entries()) {
    for (const [t, time] of ensemble.times.entries()) {
      const [level, growth] = [0, 1].map((o) => found[(o * shares.length + q) * ensemble.times.length + t]!)
      expect(Math.abs(level! - (10 + 4 * share * time))).toBeLessThan(0.02 * Math.max(time, 0.01))
      expect(Math.abs(growth! - 4 * share)).toBeLessThan(0.02)
    }
  }
})

test.each([1, 2, 7, 103])('of %d runs each is the run that it is alone', (runs) => {
  const own = { ...request, runs }
  const ensemble = runEnsemble(program, own)
  const draw = drawer(own, samplerOf('lhs', runs, 1, own.seed))
  const simulator = createSimulator(program)
  for (let run = 0; run < runs; run++) {
    const alone = simulator.run(draw(run)).values
    expect(valuesOfRun(ensemble, run)).toEqual([...alone])
  }
})

test('the same seed gives the same numbers, another seed others', () => {
  const values = (seed: number) => runEnsemble(program, { ...request, runs: 50, seed }).shares[0]!.values
  expect(values(1)).toEqual(values(1))
  expect(values(1)).not.toEqual(values(2))
})

test('progress ends with all runs', () => {
  const told: number[] = []
  runEnsemble(program, { ...request, runs: 333 }, (done) => told.push(done))
  expect(told.at(-1)).toBe(333)
  expect(told.length).toBeGreaterThan(2)
})

test.each<[string, Partial<EnsembleRequest>, string]>([
  ['no runs', { runs: 0 }, 'ensemble.runs'],
  ['half a run', { runs: 1.5 }, 'ensemble.runs'],
  ['half a seed', { seed: 0.5 }, 'ensemble.seed'],
  ['more than memory holds', { runs: 10_000_000 }, 'ensemble.too-large'],
  [
    'a range in the wrong order',
    { vary: new Map([['rate', { kind: 'uniform', low: 4, high: 0 }]]) },
    'ensemble.range',
  ],
  [
    'an unknown input',
    { vary: new Map([['speed', { kind: 'uniform', low: 0, high: 4 }]]) },
    'run.unknown-input',
  ],
  ['an unknown outcome', { outputs: ['speed'] }, 'run.unknown-output'],
])('%s is refused', (_, part, kind) => {
  try {
    runEnsemble(program, { ...request, ...part })
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    expect(error.faults.map((fault) => fault.kind)).toEqual([kind])
  }
})

test('a share is the same runs whatever share they are made in', () => {
  const make = createShares(createLockstepSimulator(program, request.outputs), request)
  const whole = make(10, 7)
  const parts = [make(10, 3), make(13, 4)]
  const shares = (of: readonly Share[], o: number) =>
    of.map(({ count, values }) => ({ count, values: values[o]! }))
  for (const o of [0, 1]) {
    const times = whole.values[o]!.length / 7
    for (let t = 0; t < times; t++) {
      const row = (share: Share) => [...share.values[o]!.slice(t * share.count, (t + 1) * share.count)]
      expect(parts.flatMap(row)).toEqual(row(whole))
    }
    const all = quantilesOfShares(shares([whole], o), times, [0, 0.3, 1])
    expect(quantilesOfShares(shares(parts.toReversed(), o), times, [0, 0.3, 1])).toEqual(all)
  }
})

test('what is kept of each run is what its values come to', () => {
  const span = { output: 'Level', from: 2, until: 4 }
  const ensemble = runEnsemble(program, {
    ...request,
    runs: 120,
    summaries: [
      { ...span, of: 'mean' },
      { ...span, of: 'least' },
      { ...span, of: 'most' },
      { ...span, of: 'last' },
    ],
  })
  const summaries = [0, 1, 2, 3].map((s) => ensemble.shares.flatMap((share) => [...share.summaries[s]!]))
  const moments = [...ensemble.times.keys()].filter((t) => ensemble.times[t]! >= 2 && ensemble.times[t]! <= 4)
  expect(moments.length).toBeGreaterThan(1)
  for (let run = 0; run < 120; run++) {
    const level = valuesOfRun(ensemble, run).slice(0, ensemble.times.length)
    const inside = moments.map((t) => level[t]!)
    const [mean, least, most, last] = summaries.map((values) => values[run]!)
    expect(mean).toBeCloseTo(inside.reduce((a, b) => a + b) / inside.length, 12)
    expect([least, most, last]).toEqual([Math.min(...inside), Math.max(...inside), inside.at(-1)])
  }
})

test.each([
  ['an outcome that is not saved', { output: 'first', of: 'last', from: 0, until: 9 }],
  ['a span outside the run', { output: 'level', of: 'mean', from: 1000, until: 2000 }],
] as const)('a summary of %s is refused', (_, summary) => {
  expect(() => runEnsemble(program, { ...request, runs: 2, summaries: [summary] })).toThrow(FaultError)
})

test('of what is kept of some outcomes alone, the values and summaries are those of the whole ensemble', () => {
  const summaries = [{ output: 'level', of: 'last' as const, from: 0, until: 100 }]
  const whole = runEnsemble(program, { ...request, summaries })
  const part = runEnsemble(program, { ...request, summaries, series: ['growth'] })
  expect(part.outputs).toEqual(['growth'])
  for (const [i, share] of part.shares.entries()) {
    expect(share.values).toEqual([whole.shares[i]!.values[1]])
    expect(share.summaries).toEqual(whole.shares[i]!.summaries)
  }
  const wrong = () => runEnsemble(program, { ...request, series: ['nobody'] })
  expect(wrong).toThrow(
    expect.objectContaining({ faults: [expect.objectContaining({ kind: 'ensemble.series' })] }),
  )
})

test('points that were given are drawn as they are', () => {
  const points = Float64Array.of(0, 0.25, 0.5)
  const ensemble = runEnsemble(program, { ...request, runs: 3, sampler: { points }, outputs: ['growth'] })
  expect([...ensemble.shares[0]!.values[0]!.slice(0, 3)]).toEqual([0, 1, 2])
  const wrong = () => runEnsemble(program, { ...request, runs: 2, sampler: { points } })
  expect(wrong).toThrow(
    expect.objectContaining({ faults: [expect.objectContaining({ kind: 'ensemble.points' })] }),
  )
})
