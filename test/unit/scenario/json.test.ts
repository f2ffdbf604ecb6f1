import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FaultError, type Fault } from '../../../src/model/fault'
import { parseJson } from '../../../src/scenario/json'

function faultOf(text: string): Fault {
  try {
    parseJson(text, 'plan.json')
  } catch (error) {
    if (error instanceof FaultError) return error.faults[0]!
    throw error
  }
  throw new Error('no fault')
}

const hasForbidden = (text: string) => /__proto__|constructor|prototype/.test(text)

describe('JSON with positions', () => {
  test('gives what JSON.parse gives', () => {
    const indent = fc.constantFrom(undefined, 1, '\t')
    fc.assert(
      fc.property(fc.jsonValue(), indent, (value, space) => {
        const text = JSON.stringify(value, null, space)
        fc.pre(!hasForbidden(text))
        expect(parseJson(text).value).toEqual(JSON.parse(text))
      }),
    )
  })

  test('refuses exactly the mangled texts that JSON.parse refuses', () => {
    const mangled = fc
      .tuple(
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom(...Array.from('{}[]",:\\0-.eEtn \n\u0001')),
        fc.nat(2),
      )
      .map(([value, at, character, drop]) => {
        const text = JSON.stringify(value)
        const cut = at % (text.length + 1)
        return text.slice(0, cut) + character + text.slice(cut + drop)
      })
    fc.assert(
      fc.property(mangled, (text) => {
        fc.pre(!hasForbidden(text))
        let native: { value: unknown } | null
        try {
          native = { value: JSON.parse(text) as unknown }
        } catch {
          native = null
        }
        try {
          expect({ value: parseJson(text).value }).toEqual(native)
        } catch (error) {
          if (!(error instanceof FaultError)) throw error
          if (error.faults[0]!.kind !== 'json.duplicate-key') expect(native).toBeNull()
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('says line and column of a mistake', () => {
    expect(faultOf('{\n  "name": "Teams",\n  "seed": 07\n}')).toMatchObject({
      kind: 'json.syntax',
      where: { file: 'plan.json', line: 3, column: 12 },
      values: { found: '“7”' },
    })
    expect(faultOf('{"a": 1,}')).toMatchObject({ where: { line: 1, column: 9 } })
    expect(faultOf('[1, 2')).toMatchObject({ where: { line: 1, column: 6 }, values: { found: 'the end' } })
    expect(faultOf('{"a": "one\ntwo"}')).toMatchObject({ kind: 'json.syntax', where: { line: 1, column: 7 } })
  })

  test('finds values again by their path, and the nearest object when one is missing', () => {
    const { locate } = parseJson('{\r\n  "levers": {\r\n    "teams": [1, { "value": 2 }]\r\n  }\r\n}')
    expect(locate(['levers', 'teams', '1', 'value'])).toEqual({ line: 3, column: 29 })
    expect(locate(['levers', 'beds', 'value'])).toEqual({ line: 2, column: 13 })
    expect(locate([])).toEqual({ line: 1, column: 1 })
  })

  test('refuses a key that stands twice, a key that names a prototype, deep nesting and long texts', () => {
    expect(faultOf('{"a": 1,\n "a": 2}')).toMatchObject({
      kind: 'json.duplicate-key',
      where: { line: 2, column: 2 },
    })
    expect(faultOf('{"levers": {"__proto__": {"polluted": true}}}').kind).toBe('json.forbidden-key')
    expect(faultOf('{"\\u005f_proto__": 1}').kind).toBe('json.forbidden-key')
    expect(faultOf('['.repeat(100_000)).kind).toBe('json.too-deep')
    expect(faultOf(`"${'x'.repeat(1_000_001)}"`).kind).toBe('json.too-large')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('does not count a byte-order mark', () => {
    expect(parseJson('\ufeff{"a": [null, true, false, -1.5e3]}').value).toEqual({
      a: [null, true, false, -1500],
    })
  })
})
