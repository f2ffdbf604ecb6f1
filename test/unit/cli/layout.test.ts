import { describe, expect, test } from 'vitest'
import { laidOut } from '../../../src/cli/diagram/laid-out'
import { readXmile } from '../../../src/model/xmile/read'
import { readViews } from '../../../src/model/xmile/read-views'
import { xmileText } from '../model/xmile-text'
import { captured } from './captured-terminal'

const run = (args: readonly string[], files: Readonly<Record<string, string>> = {}) =>
  captured(['layout', ...args], { home: '.', files })

const small = xmileText(`
    <!-- Ward -->
    <stock name="Patients"><eqn>start_patients</eqn><inflow>arriving</inflow><outflow>leaving</outflow></stock>
    <flow name="arriving"><eqn>9 &amp; 1</eqn></flow>
    <flow name="leaving"><eqn>patients / stay</eqn></flow>
    <aux name="Start patients"><eqn>start_people * 2</eqn></aux>
    <aux name="Start people"><eqn>share</eqn></aux>
    <aux name="share"><eqn>3</eqn></aux>
    <!-- A remark, which ends with a full stop. -->
    <aux name="stay"><eqn>8 / patients</eqn></aux>
    <!-- Money: the ward -->
    <aux name="cost"><eqn>patients * stay</eqn></aux>
`).replace('9 &amp; 1', '9')

const groupsOf = (text: string) => readXmile(text).groups.map(({ name, variables }) => [name, ...variables])

describe('layout', () => {
  test('writes groups after the headings, the starting state apart, and leaves every other byte', async () => {
    const text = await laidOut(small)
    expect(groupsOf(text)).toEqual([
      ['Ward: starting state', 'start_patients', 'start_people', 'share'],
      ['Ward', 'patients', 'arriving', 'leaving', 'stay'],
      ['Money: the ward', 'cost'],
    ])
    expect(readViews(readXmile(text)).map(({ name }) => name)).toEqual(groupsOf(text).map(([name]) => name))
    const rest = text
      .replace(/ *<group name[^/]*>[^]*?<\/group>\n/g, '')
      .replace(/<views>[^]*<\/views>\n/, '')
    expect(rest).toBe(small)
    expect(await laidOut(text)).toBe(text)
  })

  test('takes the place of groups and views that are there, and keeps what groups say', async () => {
    const old = small
      .replace(
        '<!-- Ward -->',
        '<group name="Ward">\n<doc>Who is in bed.</doc><entity name="cost"/></group>\n    <!-- Ward -->',
      )
      .replace('</variables>', '</variables><views><style color="red"/><view/></views>')
    const text = await laidOut(old)
    expect(groupsOf(text)).toEqual(groupsOf(await laidOut(small)))
    expect(readXmile(text).groups.map(({ doc }) => doc)).toEqual(['Who is in bed.', 'Who is in bed.', ''])
    expect(text).not.toContain('color="red"')
    expect(text.match(/<views>/g)).toHaveLength(1)
    expect(await laidOut(text)).toBe(text)
  })

  test('copes with what has no name, no line and no sense', async () => {
    const flat = xmileText('<aux name="a &quot;b&quot; &lt;c&gt;"><eqn>1</eqn></aux>').replaceAll('\n', '')
    const text = await laidOut(flat)
    expect(await laidOut(text)).toBe(text)
    expect(readViews(readXmile(text))[0]!.symbols).toHaveLength(1)
    const circle = xmileText('<aux name="a"><eqn>b</eqn></aux><aux name="b"><eqn>a</eqn></aux>')
    expect(readViews(readXmile(await laidOut(circle)))[0]!.connectors).toHaveLength(2)
    const none = await laidOut(xmileText(''))
    expect(readXmile(none).groups).toEqual([])
  })

  test('gives a pipe between two diagrams a ghost of the stock that is drawn elsewhere', async () => {
    const text = await laidOut(
      xmileText(`<!-- One -->
      <stock name="A"><eqn>1</eqn><outflow>moving</outflow></stock>
      <!-- Two -->
      <stock name="B"><eqn>1</eqn><inflow>moving</inflow></stock>
      <flow name="moving"><eqn>a / 2</eqn></flow>`),
    )
    const [one, two] = readViews(readXmile(text))
    expect(one!.connectors.map(({ from, to }) => [from.id, to.id])).toEqual([['moving', 'a']])
    const ghosts = two!.symbols.filter(({ kind }) => kind === 'alias').map(({ id }) => id)
    expect(new Set(ghosts)).toEqual(new Set(['a']))
    const [begin] = two!.symbols.find(({ kind }) => kind === 'flow')!.points
    expect(
      two!.symbols.some(
        ({ id, x, y, width, height }) =>
          id === 'a' && Math.abs(begin!.x - x) <= width / 2 + 1 && Math.abs(begin!.y - y) <= height / 2,
      ),
    ).toBe(true)
  })

  test('draws a flow that is written far from its stock beside it', async () => {
    const between = Array.from({ length: 40 }, (_, i) => `<aux name="v ${i}"><eqn>${i}</eqn></aux>`).join('')
    const text = await laidOut(
      xmileText(`<!-- All -->
      <stock name="A"><eqn>1</eqn><outflow>moving</outflow></stock><stock name="B"><eqn>1</eqn><inflow>moving</inflow></stock>
      ${between}
      <flow name="moving"><eqn>v_39</eqn></flow>`),
    )
    const view = readViews(readXmile(text)).find(({ symbols }) => symbols.some(({ kind }) => kind === 'flow'))
    const own = view!.symbols.filter(({ kind }) => kind !== 'alias').map(({ id }) => id)
    expect(own).toEqual(expect.arrayContaining(['a', 'b', 'moving']))
    const [group] = readXmile(text).groups
    expect(group!.variables.slice(0, 3)).toEqual(['a', 'moving', 'b'])
  })

  test('cuts a section that is too much for one diagram', async () => {
    const many = Array.from(
      { length: 60 },
      (_, i) => `<aux name="v ${i}"><eqn>${i % 20 === 0 ? '1' : `v_${i - 1}`}</eqn></aux>`,
    )
    const text = await laidOut(xmileText(`<!-- Long -->${many.join('\n')}`))
    const groups = readXmile(text).groups
    expect(groups.length).toBeGreaterThan(2)
    expect(groups.every(({ name }) => name.startsWith('Long: '))).toBe(true)
    expect(groups.flatMap(({ variables }) => variables)).toEqual(
      Array.from({ length: 60 }, (_, i) => `v_${i}`),
    )
    for (const { width, height } of readViews(readXmile(text))) {
      expect([width <= 1650, height <= 1200]).toEqual([true, true])
    }
  })

  test('writes to a file or to the screen', async () => {
    const { code, out, err } = await run(['in.xmile'], { 'in.xmile': small })
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(await laidOut(small))
    const { written } = await run(['in.xmile', '--out', 'in.xmile'], { 'in.xmile': small })
    expect(written.get('in.xmile')).toBe(out)
  })
})

const modular = xmileText('<module name="Inner"/>').replace(
  '</model>',
  '</model><model name="Inner"><variables><aux name="a"><eqn>1</eqn></aux></variables></model>',
)

test.each<[readonly string[], Record<string, string>, number, RegExp]>([
  [['gone.xmile'], {}, 1, /^gone\.xmile: There is no such file/],
  [['bad.xmile'], { 'bad.xmile': '<xmile\n><a></b>' }, 1, /^bad\.xmile:\d+:\d+: /],
  [['in.xmile'], { 'in.xmile': modular }, 1, /^in\.xmile:\d+:\d+: “inner\.a” stands in a module/],
  [['in.xmile', '--out', 'no-such-folder/out.xmile'], { 'in.xmile': small }, 1, /could not be written/],
  [[], {}, 2, /FILE is missing/],
])('%j is refused', async (args, files, expected, message) => {
  const { code, err, written } = await run(args, files)
  expect(code).toBe(expected)
  expect(err).toMatch(message)
  expect([...written.values()].join('')).toBe('')
})
