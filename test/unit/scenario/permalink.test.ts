import fc from 'fast-check'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { FaultError, type Fault } from '../../../src/model/fault'
import { linkLimits } from '../../../src/scenario/fragment-part'
import { decodeLink, encodeLink, isLink } from '../../../src/scenario/permalink'
import { readScenario } from '../../../src/scenario/validate'
import { anyScenario } from './arbitrary-scenario'
import { scenario } from './small-system'

async function faultsOf(work: Promise<unknown>): Promise<readonly Fault[]> {
  try {
    await work
  } catch (error) {
    if (error instanceof FaultError) return error.faults
    throw error
  }
  return []
}

const kindsOf = async (fragment: string) => (await faultsOf(decodeLink(fragment))).map(({ kind }) => kind)
const linkOf = (json: string) => `s=1.${deflateSync(json).toString('base64url')}`

describe('a link', () => {
  test('carries any scenario whole, number for number', async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, async (any) => {
        const link = await encodeLink(any)
        expect(link).toMatch(/^s=1\.[\w-]+$/)
        expect(await decodeLink(`#${link}`)).toStrictEqual(readScenario(any))
      }),
    )
  })

  test('of a usual plan is short enough for a QR code', async () => {
    const levers = Object.fromEntries(
      ['integrated_locality_teams', 'intermediate_care_beds', 'reablement', 'crisis_response'].map((id) => [
        id,
        { value: 0.55, start: '2026-10', ramp: 24, end: null },
      ]),
    )
    expect((await encodeLink({ ...scenario, levers })).length).toBeLessThan(400)
  })

  test('made by another deflate opens the same', async () => {
    const list = [1, 'n', '', 'm', 'h', '2025-06', 'p', 1, { teams: [0.5, '2027-01', 6] }, {}, {}]
    const stored = deflateSync(JSON.stringify(list), { level: 0 }).toString('base64url')
    expect((await decodeLink(`s=1.${stored}`)).levers).toEqual({
      teams: { value: 0.5, start: '2027-01', ramp: 6, end: null },
    })
  })

  test('survives what letters and chats put around it', async () => {
    const link = await encodeLink(scenario)
    for (const around of [`#${link}.`, ` ${link} \n`, `${link})`, `${link}”,`]) {
      expect(await decodeLink(around)).toStrictEqual(readScenario(scenario))
    }
  })

  test('is told from other anchors', () => {
    expect(isLink('#s=1.abc')).toBe(true)
    expect(isLink('#main')).toBe(false)
  })

  test.each([
    ['nothing', '', 'link.empty'],
    ['no body', '#s=1.', 'link.empty'],
    ['another anchor', '#main', 'link.mangled'],
    ['a foreign alphabet', '#s=1.ab%20cd', 'link.mangled'],
    ['bytes that are not deflate', '#s=1.AAAAAAAA', 'link.mangled'],
    ['a later version', '#s=2.whatever~comes', 'link.newer'],
    ['version nought', '#s=0.AAAA', 'link.mangled'],
    ['more characters than any link has', `#s=1.${'A'.repeat(100_000)}`, 'link.too-long'],
    ['an object', linkOf('{}'), 'link.mangled'],
    ['a short list', linkOf('[1]'), 'link.mangled'],
    ['bad JSON', linkOf('[1,'), 'json.syntax'],
    [
      'bad UTF-8',
      `s=1.${deflateSync(Buffer.from([0x22, 0xff, 0x22])).toString('base64url')}`,
      'link.mangled',
    ],
    ['null for levers', linkOf('[1,"","","m","h","2025-06","p",1,null,{},{}]'), 'json.wrong-type'],
    ['a number for a lever', linkOf('[1,"","","m","h","2025-06","p",1,{"a":5},{},{}]'), 'json.wrong-type'],
    [
      'a prototype',
      linkOf('[1,"","","m","h","2025-06","p",1,{"__proto__":[1]},{},{}]'),
      'json.forbidden-key',
    ],
    ['a later schema', linkOf('[9,"","","m","h","2025-06","p",1,{},{},{}]'), 'scenario.newer'],
  ])('with %s is refused by name', async (_, fragment, kind) => {
    expect(await kindsOf(fragment)).toContain(kind)
  })

  test('that would unpack to far more than a plan is refused before it does', async () => {
    const bomb = linkOf(`["${'0'.repeat(20_000_000)}"]`)
    expect(bomb.length).toBeLessThan(linkLimits.characters)
    expect(await kindsOf(bomb)).toEqual(['link.too-large'])
  })

  test('is not made for a plan that does not fit', async () => {
    // Names without repetition do not compress: a plan of the largest size the schema allows.
    let state = 1
    const noise = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state.toString(36)
    }
    const names = Array.from({ length: 500 }, () => Array.from({ length: 40 }, noise).join('').slice(0, 200))
    const assumptions = Object.fromEntries(names.map((name, i) => [name, i / 7]))
    const faults = await faultsOf(encodeLink({ ...scenario, assumptions, ours: assumptions }))
    expect(faults.map(({ kind }) => kind)).toEqual(['link.too-long'])
  })

  test('changed on its way is refused or means the same, never something else', async () => {
    const link = await encodeLink(scenario)
    const whole = readScenario(scenario)
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.#%~ é'
    const mutation = fc.record({
      at: fc.nat({ max: link.length }),
      drop: fc.nat({ max: 3 }),
      insert: fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength: 3 }),
      cut: fc.boolean(),
    })
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        let fragment = link
        for (const { at, drop, insert, cut } of mutations) {
          fragment = fragment.slice(0, at) + insert + (cut && drop > 2 ? '' : fragment.slice(at + drop))
        }
        try {
          expect(await decodeLink(fragment)).toStrictEqual(whole)
        } catch (error) {
          if (!(error instanceof FaultError)) throw error
          refused += 1
        }
      }),
      { numRuns: 4000 },
    )
    expect(refused).toBeGreaterThan(3000)
  })
})
