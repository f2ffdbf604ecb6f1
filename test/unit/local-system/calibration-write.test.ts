import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { hashModel } from '../../../src/model/hash'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import { captured } from '../cli/captured-terminal'
import { openModel, text } from './system'

const home = fileURLToPath(new URL('../../../', import.meta.url))
const set = 'scenarios/calibration/england-today.json'
const targets = readFileSync(new URL(`../../../${set}`, import.meta.url), 'utf8')

interface Fitted {
  readonly assumptions: Readonly<Record<string, number>>
  readonly unchanged: Readonly<Record<string, number>>
  readonly rmspe: { readonly before: number; readonly after: number }
}

/** Fits a copy of the model, which is held in memory, to England today. */
async function fit(model: string, ...more: readonly string[]) {
  const files = { [set]: targets, 'copy.xmile': model }
  const { code, out, written } = await captured(
    ['calibrate', set, '--write', 'copy.xmile', '--date', '2026-11-26', ...more],
    { home, files },
  )
  const fitted = JSON.parse(/```json\n(.*)```\n$/s.exec(out)![1]!) as Fitted
  return { code, out, fitted, model: written.get('copy.xmile') ?? model }
}

describe('the model calibrated to England today', { timeout: 120_000 }, async () => {
  const first = await fit(text)
  const values = new Map(readCatalogue(openModel(first.model)).assumptions.map((one) => [one.id, one]))

  test('holds what the command gives, strictly inside its range, and says where it comes from', () => {
    expect(first.code).toBe(0)
    expect(first.fitted.rmspe.after).toBeLessThan(0.005)
    for (const [id, value] of Object.entries({ ...first.fitted.assumptions, ...first.fitted.unchanged })) {
      const { value: held, low, high } = values.get(id)!
      expect(held, id).toBe(value)
      expect(low < held && held < high, id).toBe(true)
    }
    for (const id of Object.keys(first.fitted.assumptions)) {
      expect(values.get(id)!.calibrated, id).toEqual({
        ...{ date: '2026-11-26', targets: 'england-today' },
        ...{ hash: hashModel(targets), model: hashModel(text) },
      })
    }
  })

  test('begins there when it is calibrated again, and stays, whatever the seed', async () => {
    const again = await fit(first.model, '--seed', '2', '--runs', '600')
    expect(again.fitted.rmspe.before).toBe(first.fitted.rmspe.after)
    expect(again.fitted.rmspe.after).toBeGreaterThan(first.fitted.rmspe.after - 2e-4)
    // What a longer search still finds must be no other fit.
    for (const [id, value] of Object.entries(again.fitted.assumptions)) {
      const { value: held, low, high } = values.get(id)!
      expect(Math.abs(value - held) / (high - low), id).toBeLessThan(0.05)
    }
  })
})

test('every mark in the committed model is of a target set that is here, as it stands', () => {
  for (const { id, calibrated } of readCatalogue(openModel()).assumptions) {
    if (!calibrated) continue
    const file = new URL(`../../../scenarios/calibration/${calibrated.targets}.json`, import.meta.url)
    expect(existsSync(file), id).toBe(true)
    expect(hashModel(readFileSync(file, 'utf8')), id).toBe(calibrated.hash)
  }
})
