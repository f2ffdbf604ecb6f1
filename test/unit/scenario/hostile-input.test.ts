import { expect, test } from 'vitest'
import { FaultError } from '../../../src/model/fault'
import { CodeCollector, framesOf } from '../../../src/scenario/code-frames'
import { writeComparison } from '../../../src/scenario/comparison'
import { readScenario, writeScenario } from '../../../src/scenario/validate'
import {
  readFragment,
  readPlanFile,
  writeComparisonFragment,
  writeFragment,
} from '../../../src/session/arrivals'
import { faultSentence } from '../../../src/text/fault-sentence'
import { fileFaults } from '../../../src/text/file-faults'
import { planFaults } from '../../../src/text/plan-faults'
import { scenario } from './small-system'

/** What the page says of plans. */
const sentences = { ...planFaults, ...fileFaults }

/** Source: Steele and others, “Fast splittable pseudorandom number generators”; here one stream of 32 bits. */
function createRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below
  }
}

const letters = Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.#%&~ é\u0000\u{1f600}"{}[]:,\\<>/ \n',
)

/** A text with one to four places cut, doubled, swapped or overwritten. */
function mutated(text: string, random: (below: number) => number): string {
  let result = text
  for (let left = 1 + random(4); left > 0; left--) {
    const at = random(result.length + 1)
    const until = Math.min(result.length, at + random(random(8) === 0 ? 200 : 4))
    const middle = result.slice(at, until)
    const put = [
      '',
      Array.from({ length: 1 + random(3) }, () => letters[random(letters.length)]!).join(''),
      middle + middle,
      Array.from(middle).reverse().join(''),
      String(random(2) === 0 ? -random(1e9) : 1e308),
    ][random(5)]!
    result = result.slice(0, at) + put + (random(20) === 0 ? '' : result.slice(until))
  }
  return result
}

const bounded = (work: () => Promise<unknown>) =>
  work().then(
    () => 'opened' as const,
    (error: unknown) => {
      if (!(error instanceof FaultError)) throw error
      // Named, in a sentence that has something for every hole in it.
      for (const fault of error.faults) {
        expect(Object.hasOwn(sentences, fault.kind), fault.kind).toBe(true)
        expect(faultSentence(fault, sentences)).not.toMatch(/\{[a-z]+\}/i)
      }
      return 'refused' as const
    },
  )

test('100,000 mangled links, comparisons, files and codes are each opened or refused by name', async () => {
  const random = createRandom(20121126)
  const plan = readScenario({ ...scenario, name: 'Teams “first”', note: 'A note.\nTwo lines.' })
  const promised = { until: '2036-03', outcomes: { beds: { nothing: 510.5, plan: 480.25 } } }
  const link = await writeFragment(plan, promised)
  const two = {
    name: 'Two',
    plans: [
      { scenario: plan, promised },
      { scenario: { ...plan, name: 'B' }, promised: null },
    ],
  }
  const several = await writeComparisonFragment(two)
  const files = [writeScenario(plan, promised), writeComparison(two)]
  const frames = framesOf('abcdefghijklmnopqrstuvwxyz'.repeat(60))

  const collector = new CodeCollector()
  const doings: readonly (() => Promise<unknown>)[] = [
    () => readFragment(mutated(link, random)),
    () => readFragment(mutated(several, random)),
    () => readPlanFile(new File([mutated(files[random(2)]!, random)], 'plan.json')),
    () => Promise.resolve(collector.add(mutated(frames[random(frames.length)]!, random))),
  ]
  const counts = { opened: 0, refused: 0 }
  for (let i = 0; i < 100_000; i++) counts[await bounded(doings[i % doings.length]!)] += 1
  expect(counts.opened + counts.refused).toBe(100_000)
  expect(counts.refused).toBeGreaterThan(50_000)
}, 300_000)
