import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { createSimulator } from '../../../src/engine/simulator'
import { hashModel } from '../../../src/model/hash'
import { readXmile } from '../../../src/model/xmile/read'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import { freshScenario } from '../../../src/scenario/fresh'
import { runInputs } from '../../../src/scenario/inputs'
import { catalogue, place, smallSystemText } from '../scenario/small-system'
import { captured } from './captured-terminal'
import { smallHome } from './small-home'

let home: string
beforeAll(() => {
  home = smallHome()
})
afterAll(() => {
  rmSync(home, { recursive: true })
})

/** Beds two years on where people with mild needs stay so long. */
function beds(mild: number): number {
  const inputs = runInputs(catalogue, place, freshScenario(catalogue, place), 'plan')
  const { values } = createSimulator(compile(readXmile(smallSystemText))).run({
    inputs: new Map([...inputs, ['stay[mild]', mild]]),
    outputs: ['beds_in_use'],
  })
  return values[24]!
}

const targets = (value: number) =>
  JSON.stringify({
    ...{ schema: 1, name: 'Riverside', note: '', model: 'small_system', place: 'riverside' },
    ...{ ours: {}, levers: {}, assumptions: {}, seed: 4, parameters: [{ id: 'stay[mild]' }] },
    targets: [
      { label: 'Beds', variable: 'beds_in_use', at: '2028-04', value, source: 'Count', fitted: true },
    ],
  })

/** Another way to write the same tags: quotes, spaces, a comment beside the number. */
const model = smallSystemText.replace(
  '<element subscript="Mild" ju:low="0.5" ju:high="1.5"><eqn>1</eqn></element>',
  `<element ju:low='0.5' ju:high = "1.5"\n   subscript="Mild" ><!-- a guess --><eqn> 1.0 </eqn></element>`,
)

const write = (text: string, value: number, ...more: readonly string[]) =>
  captured(['calibrate', 'sets/riverside.json', '--write', 'model.xmile', '--runs', '100', ...more], {
    home,
    files: { 'sets/riverside.json': targets(value), 'model.xmile': text },
  })

describe('calibrate --write', () => {
  test('sets the number and its mark, and leaves every other character as it was', async () => {
    const { code, out, err, written } = await write(model, beds(1.3), '--date', '2026-11-26')
    expect([code, err]).toEqual([0, ''])
    const mark = `2026-11-26 riverside ${hashModel(targets(beds(1.3)))} ${hashModel(model)}`
    expect(written.get('model.xmile')).toBe(
      model
        .replace('<eqn> 1.0 </eqn>', '<eqn> 1.3 </eqn>')
        .replace('subscript="Mild" >', `subscript="Mild" ju:calibrated="${mark}" >`),
    )
    expect(out).toContain('The fitted values are written into `model.xmile`')
    expect(out).toContain('"stay[mild]": 1.3')
  })

  test('a second fit begins at the first and changes nothing', async () => {
    const first = (await write(model, beds(1.3))).written.get('model.xmile')!
    const { code, out, written } = await write(first, beds(1.3), '--date', '2030-01-01')
    expect([code, [...written]]).toEqual([0, []])
    expect(out).toContain('Nothing is written into `model.xmile`: its values are those of the fit.')
    expect(out).toContain('as it was: calibrated on 2026-05-04')
  })

  test('a later fit to other figures replaces number and mark', async () => {
    const first = (await write(model, beds(1.3))).written.get('model.xmile')!
    const second = (await write(first, beds(1.1), '--date', '2030-01-01')).written.get('model.xmile')!
    const { assumptions } = readCatalogue(readXmile(second))
    const stay = assumptions.find(({ id }) => id === 'stay[mild]')!
    expect(stay.value).toBeCloseTo(1.1, 5)
    expect(stay.calibrated).toEqual({
      ...{ date: '2030-01-01', targets: 'riverside', hash: hashModel(targets(beds(1.1))) },
      model: hashModel(first),
    })
    expect(second.match(/calibrated/g)).toHaveLength(1)
    expect(assumptions.filter(({ calibrated }) => calibrated).map(({ id }) => id)).toEqual(['stay[mild]'])
  })

  test('a value that its range holds is not written: nothing is', async () => {
    const { code, out, err, written } = await write(model, 2 * beds(1.5))
    expect([code, [...written]]).toEqual([1, []])
    expect(err).toMatch(/^model\.xmile: The fit holds “stay\[mild\]” at the high end of its range, 1\.5/)
    expect(out).toContain('Nothing is written into `model.xmile`')
  })

  test('refuses another model, and a file that is none', async () => {
    const other = model.replace('<name>Small system</name>', '<name>Other</name>')
    expect((await write(other, 9)).err).toMatch(/model\.xmile.*“small_system”.*“other”/)
    expect((await write('{}', 9)).code).toBe(1)
  })

  test('refuses a value that has no equation of its own', async () => {
    const row = model.replace(
      /<element ju:low[\s\S]*?<eqn>1\.25<\/eqn><\/element>/,
      '<eqn>1</eqn><eqn>1.25</eqn>',
    )
    const ranged = row.replace('<aux name="stay"', '<aux name="stay" ju:low="0.5" ju:high="2"')
    const { code, err, written } = await write(ranged, beds(1.3))
    expect([code, [...written]]).toEqual([1, []])
    expect(err).toMatch(/^model\.xmile:\d+:\d+: “stay\[mild\]” has no plain number of its own/)
  })
})

describe('what reads a mark', () => {
  const marked = (mark: string, value = '1.2') =>
    smallSystemText.replace(
      'ju:low="0.5" ju:high="1.5"><eqn>1<',
      `ju:low="0.5" ju:high="1.5" ju:calibrated="${mark}"><eqn>${value}<`,
    )
  const good = '2026-11-26 england-today 97ca827807e101a9 38f58bac4c1f7a2d'
  const said = async (command: string, text: string) =>
    (await captured([command, 'model.xmile'], { home, files: { 'model.xmile': text } })).out

  test('check finds nothing in a good one', async () => {
    const warnings = (out: string) => out.split('\n').filter((line) => line.includes('warning:'))
    expect(warnings(await said('check', marked(good)))).toEqual(
      warnings(await said('check', smallSystemText)),
    )
  })

  test.each([
    ['another form', 'yesterday', '1.2', /:\d+:\d+: warning: The mark of “stay\[mild\]” reads “yesterday”/],
    ['no such day', good.replace('11-26', '02-30'), '1.2', /warning: The mark of “stay\[mild\]”/],
    [
      'at an end',
      good,
      '1.5',
      /:\d+:\d+: warning: “stay\[mild\]”.* its value, 1\.5, is not between 0\.5 and 1\.5/,
    ],
    ['outside', good, '1.7', /: warning: “stay\[mild\]”.*1\.7.*\n/],
  ])('check warns of %s', async (_, mark, value, message) => {
    expect(await said('check', marked(mark, value))).toMatch(message)
  })

  test('check warns of a mark where no range is', async () => {
    const text = smallSystemText.replace(
      '<flow name="discharges"',
      `<flow name="discharges" ju:calibrated="${good}"`,
    )
    expect(await said('check', text)).toMatch(/warning: “discharges” is marked as calibrated, but only/)
  })

  test('a mark of another form keeps no model from running', () => {
    const { assumptions } = readCatalogue(readXmile(marked('yesterday')))
    expect(assumptions.find(({ id }) => id === 'stay[mild]')).not.toHaveProperty('calibrated')
  })

  test('document says what a value was fitted to', async () => {
    expect(await said('document', marked(good))).toMatch(
      /\| Mild \| 0\.5 \| 1\.2 \| 1\.5 \| Calibrated: fitted to `england-today` on 2026-11-26\. \|/i,
    )
  })
})
