import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listingOf } from '../../../src/cli/listing'
import { readXmile } from '../../../src/model/xmile/read'
import { captured } from './captured-terminal'

const file = 'scenarios/model/local-system.xmile'
const model = readXmile(readFileSync(file, 'utf8'), file)
const committed = readFileSync('docs/model/listing.md', 'utf8')

const document = (args: readonly string[], files: Readonly<Record<string, string>> = {}) =>
  captured(['document', ...args], { home: '.', files })

/** A model whose variables are given; attributes of the project's own namespace are `ju:`. */
const xmile = (variables: string) =>
  `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:ju="urn:joined-up:xmile:1">
  <header><vendor>-</vendor><product>-</product><name>Ward</name></header>
  <sim_specs time_units="day"><start>0</start><stop>9</stop><dt>1</dt></sim_specs>
  <dimensions><dim name="Need"><elem name="low need"/><elem name="high need"/></dim></dimensions>
  <model><variables>${variables}</variables></model></xmile>`
const listed = (variables: string) => listingOf(readXmile(xmile(variables)))

describe('the listing of the local system', () => {
  test('is what the command writes: npm run document', async () => {
    const { code, err, written } = await document([file, '--out', 'listing.md'])
    expect([code, err]).toEqual([0, ''])
    expect(written.get('listing.md') === committed, 'run npm run document').toBe(true)
  })

  test('has every variable once, with unit and sentence', () => {
    const headings = Array.from(committed.matchAll(/^### (.*)$/gm), ([, name]) => name)
    const names = [...model.variables.values()].map(({ name }) => name)
    expect([...headings].sort()).toEqual([...names].sort())
    expect(committed).not.toContain('no unit given')
    expect(committed).not.toContain('In no group')
  })

  test('has every equation as the file writes it', () => {
    for (const { equation, elements } of model.variables.values()) {
      for (const own of [equation, ...elements.map((element) => element.equation)]) {
        if (own) expect(committed).toContain(`= ${own.text.trim()}\n`)
      }
    }
  })

  test('has range, status in words and source of every constant that has a range', () => {
    for (const { name, attributes } of model.variables.values()) {
      const source = attributes.get('source')
      if (source === undefined) continue
      const entry = committed.split(`\n### ${name}\n`)[1]?.split('\n### ')[0]?.replaceAll('\\', '')
      expect(entry, name).toContain(source)
      expect(entry, name).toMatch(
        /\*\*(P\*\* published|D\*\* computed from open data|M\*\* commonly cited, not verified here|A\*\* a judgement)\./,
      )
      for (const bound of ['low', 'high']) {
        const value = attributes.get(bound)
        if (value !== undefined) expect(entry, name).toContain(` ${value} |`)
      }
    }
  })
})

describe('a listing', () => {
  test('gives a stock its start and its flows', () => {
    const text = listed(`
      <stock name="Patients"><doc>In beds.</doc><eqn>100</eqn><inflow>arriving</inflow><outflow>leaving</outflow>
        <non_negative/><units>people</units></stock>
      <flow name="arriving"><eqn>9</eqn><units>people/day</units></flow>
      <flow name="leaving"><eqn>patients / 8</eqn><units>people/day</units></flow>`)
    expect(text).toContain(
      '### Patients\n\nStock, never below zero, in `people`.\n\nIn beds.\n\n```\n' +
        'patients at the start = 100\nchange of patients = arriving - leaving\n```\n',
    )
  })

  test('gives the points of a graphical function', () => {
    const text = listed(`<gf name="slowing"><xscale min="0" max="200"/><ypts>1,1,1.5</ypts></gf>`)
    expect(text).toContain('Graphical function, no unit given.')
    expect(text).toContain('slowing, points (continuous): (0, 1) (100, 1) (200, 1.5)')
  })

  test('keeps what an element says for itself apart from what the whole array says', () => {
    const text = listed(`
      <aux name="stay" ju:status="A" ju:source="A guess"><dimensions><dim name="Need"/></dimensions>
        <element subscript="low need" ju:low="1" ju:high="3"><eqn>2</eqn></element>
        <element subscript="high need" ju:low="4" ju:high="9" ju:status="P" ju:source="A study"><eqn>5</eqn></element>
      </aux>`)
    expect(text).toContain('| low_need | 1 | 2 | 3 |  |')
    expect(text).toContain('| high_need | 4 | 5 | 9 | **P** published. Source: A study. |')
    expect(text).toContain('**A** a judgement. Source: A guess.')
  })

  test('puts variables of no group at the end, and one of two groups into the first', () => {
    const text = listed(`
      <aux name="a"><eqn>1</eqn></aux><aux name="b"><eqn>2</eqn></aux>
      <group name="One"><entity name="b"/></group><group name="Two"><entity name="b"/></group>`)
    expect(Array.from(text.matchAll(/^##+ .*$/gm), String)).toEqual([
      '## One',
      '### b',
      '## In no group',
      '### a',
    ])
  })

  test('lets no text of the file be taken for Markdown', () => {
    const text = listed('<aux name="a"><doc>x &lt;b&gt; *y* [z](u) | w_</doc><eqn>1</eqn></aux>')
    expect(text).toContain('x \\<b\\> \\*y\\* \\[z\\](u) \\| w\\_')
  })
})

test.each<[readonly string[], Record<string, string>, number, RegExp]>([
  [['gone.xmile'], {}, 1, /^gone\.xmile: There is no such file/],
  [['bad.xmile'], { 'bad.xmile': '<xmile\n><a></b>' }, 1, /^bad\.xmile:\d+:\d+: /],
  [[file, '--out', 'no-such-folder/listing.md'], {}, 1, /could not be written/],
  [[], {}, 2, /FILE is missing/],
])('%j is refused', async (args, files, expected, message) => {
  const { code, err, written } = await document(args, files)
  expect(code).toBe(expected)
  expect(err).toMatch(message)
  expect([...written.values()].join('')).toBe('')
})
