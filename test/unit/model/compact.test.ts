import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { createSimulator } from '../../../src/engine/simulator'
import { FaultError } from '../../../src/model/fault'
import { readCompact } from '../../../src/model/compact/read'
import { writeCompact } from '../../../src/model/compact/write'
import type { Model } from '../../../src/model/model'
import { readXmile } from '../../../src/model/xmile/read'

/** Every model there is that can be run: some of other tools' are there to be refused. */
const models = ['scenarios/model', 'test/fixtures'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xmile'))
    .flatMap((file) => runnable(path.join(folder, file))),
)

function runnable(file: string) {
  try {
    const model = readXmile(readFileSync(file, 'utf8'), file)
    return [{ file, model, program: compile(model) }]
  } catch (error) {
    if (error instanceof FaultError) return []
    throw error
  }
}

/** All of a model that the compact form keeps, without positions in the file. */
function kept({ source, specs, dimensions, variables, macros, name, doc, tool }: Model): unknown {
  const all = { hash: source.hash, specs, dimensions, variables, macros, name, doc, tool }
  return JSON.parse(
    JSON.stringify(all, (key, value: unknown) => {
      if (key === 'at') return undefined
      if (Object.is(value, -0)) return '-0'
      return value instanceof Map ? [...(value as Map<unknown, unknown>)] : value
    }),
  )
}

describe('the compact form', () => {
  test('is tried on many models', () => {
    expect(models.length).toBeGreaterThanOrEqual(35)
  })

  test.each(models)('of $file is the same model and the same program', ({ model, program }) => {
    const read = readCompact(writeCompact(model))
    expect(kept(read)).toEqual(kept(model))
    const again = compile(read)
    expect(again.hash).toBe(program.hash)
    expect(Buffer.from(again.single.bytes).equals(Buffer.from(program.single.bytes))).toBe(true)
    expect(again.single.layout).toEqual(program.single.layout)
    expect(createSimulator(again).run({})).toEqual(createSimulator(program).run({}))
  })

  test('holds numbers to the last bit, negative zero among them', () => {
    const text = readFileSync('test/fixtures/xmile/graphical_functions/model.xmile', 'utf8').replace(
      '<ypts>10,20,0</ypts>',
      '<ypts>-0,0.30000000000000004,5e-324</ypts>',
    )
    const read = readCompact(writeCompact(readXmile(text)))
    expect(read.variables.get('held')!.graph!.y).toEqual([-0, 0.30000000000000004, 5e-324])
  })
})
