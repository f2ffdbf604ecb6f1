import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { diagramFiles } from '../../../src/cli/diagram/diagram-index'
import { laidOut } from '../../../src/cli/diagram/laid-out'
import { readXmile } from '../../../src/model/xmile/read'
import { readViews } from '../../../src/model/xmile/read-views'
import { xmileText } from '../model/xmile-text'
import { captured } from './captured-terminal'

const file = 'scenarios/model/local-system.xmile'
const folder = 'docs/model/diagrams'

const run = (args: readonly string[], files: Readonly<Record<string, string>> = {}) =>
  captured(['diagram', ...args], { home: '.', files })

const bare = xmileText(`<!-- Ward -->
  <stock name="Patients"><eqn>1</eqn><inflow>arriving</inflow></stock>
  <flow name="arriving"><eqn>rate</eqn></flow><aux name="rate"><eqn>1</eqn></aux>
  <!-- Money -->
  <aux name="cost"><eqn>patients</eqn></aux>`)
const files = { 'in.xmile': await laidOut(bare), 'bare.xmile': bare }

describe('the diagrams of the local system', () => {
  test('are what the command draws from the model: npm run diagrams', async () => {
    const views = readViews(readXmile(readFileSync(file, 'utf8'), file))
    const committed = existsSync(folder) ? readdirSync(folder) : []
    const expected = diagramFiles(views).map((one) => one.file)
    expect(committed.toSorted(), 'remove docs/model/diagrams/*.svg and run npm run diagrams').toEqual(
      expected.toSorted(),
    )
    if (views.length === 0) return
    const { code, err, written } = await run([file, '--folder', folder])
    expect([code, err]).toEqual([0, ''])
    for (const [name, text] of written) {
      expect(readFileSync(name, 'utf8') === text, `run npm run diagrams: ${name}`).toBe(true)
    }
    expect(written.size).toBe(views.length + 1)
  })
})

describe('diagram', () => {
  test('draws a sector, whatever the case of its name', async () => {
    const { code, out, err } = await run(['in.xmile', '--sector', 'ward'], files)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('<title>Ward</title>')
    expect(out).toContain(
      '<desc>Stocks: Patients. Flows: arriving (from outside to Patients). Auxiliaries and constants: rate.</desc>',
    )
    const { written } = await run(['in.xmile', '--sector', 'Ward', '--out', 'ward.svg'], files)
    expect(written.get('ward.svg')).toBe(out)
  })

  test('draws all, with a page that shows them', async () => {
    const { written } = await run(['in.xmile', '--folder', 'some/diagrams'], files)
    expect([...written.keys()]).toEqual([
      'some/diagrams/ward.svg',
      'some/diagrams/money.svg',
      'some/diagrams.md',
    ])
    const page = written.get('some/diagrams.md')!
    expect(page).toContain('2 diagrams.')
    expect(page).toContain('## Money\n\n![Stock-and-flow diagram: Money](diagrams/money.svg)')
  })

  test('draws views of other tools, which give no sizes and only angles', async () => {
    const other = 'test/fixtures/cross-tool/SIR/model.xmile'
    const { code, written } = await run([other, '--folder', 'sir'])
    expect(code).toBe(0)
    const [svg] = [...written.values()]
    for (const name of ['susceptible', 'infectious', 'recovered']) expect(svg).toContain(`>${name}<`)
    expect(svg).not.toContain('NaN')
    // Its pipes run between stocks, so there is no cloud.
    expect(svg).not.toMatch(/a6 6 0 0 1/)
  })
})

test.each<[readonly string[], number, RegExp]>([
  [['gone.xmile', '--sector', 'Ward'], 1, /^gone\.xmile: There is no such file/],
  [['bare.xmile', '--sector', 'Ward'], 1, /^bare\.xmile: The model has no diagrams\. Let joined-up layout/],
  [['in.xmile', '--sector', 'Shop'], 1, /no diagram of “Shop”\. .*“Ward”, “Money”/],
  [['in.xmile', '--folder', 'no-such-folder/x'], 1, /could not be written/],
  [['in.xmile'], 2, /'--sector' for one diagram or '--folder' for all/],
  [['in.xmile', '--sector', 'Ward', '--folder', 'x'], 2, /'--sector' for one/],
  [['in.xmile', '--out', 'x.svg', '--folder', 'x'], 2, /'--out' goes with '--sector' only/],
  [['--sector', 'Ward'], 2, /FILE is missing/],
])('%j is refused', async (args, expected, message) => {
  const { code, err, written } = await run(args, files)
  expect(code).toBe(expected)
  expect(err).toMatch(message)
  expect([...written.values()].join('')).toBe('')
})
