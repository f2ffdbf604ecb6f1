import { readFileSync } from 'node:fs'
import { readXmile } from '../../../src/model/xmile/read'
import type { Scenario } from '../../../src/scenario/scenario'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import { limits } from '../../../src/scenario/schema'

/** The largest scenario of the product's model: everything is moved, to values of many digits. */
export function largestScenario(): Scenario {
  const file = 'scenarios/model/local-system.xmile'
  const catalogue = readCatalogue(readXmile(readFileSync(file, 'utf8'), file))
  const somewhere = ({ low, high }: { low: number; high: number }, i: number) =>
    low + ((high - low) * (((i * 7919) % 997) + 0.123456789)) / 998
  const months = (i: number, year: number) => `${year + (i % 3)}-${String((i % 12) + 1).padStart(2, '0')}`
  // Words that no packing shortens much.
  const prose = (length: number) =>
    Array.from({ length }, (_, i) =>
      String.fromCodePoint(97 + Math.floor(((i * i * 31 + i * 17) % 251) / 10)),
    ).join('')
  return {
    schema: 1,
    name: prose(limits.name),
    note: prose(limits.note),
    model: { id: catalogue.model.id, hash: catalogue.model.hash },
    data: '2025-06',
    place: 'E06000027',
    ours: Object.fromEntries(
      catalogue.placeInputs
        .filter(({ points }) => points === 1)
        .map(({ id, low = 0, high = 1 }, i) => [id, somewhere({ low, high }, i)]),
    ),
    levers: Object.fromEntries(
      catalogue.levers.map((lever, i) => [
        lever.id,
        { value: somewhere(lever, i), start: months(i, 2026), ramp: 3 + i, end: months(i, 2033) },
      ]),
    ),
    assumptions: Object.fromEntries(catalogue.assumptions.map((one, i) => [one.id, somewhere(one, i)])),
    seed: 4294967295,
  }
}
