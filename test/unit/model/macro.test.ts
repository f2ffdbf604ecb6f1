import { expect, test } from 'vitest'
import { aux, faultsOf, lastOf, seriesOf } from './last-values'
import { xmileText } from './xmile-text'

const macro = (name: string, inside: string): string => `<macro name="${name}">${inside}</macro>`
const using = (equation: string, ...macros: string[]): string =>
  xmileText(aux('x', equation) + aux('three', '3'), { after: macros.join('') })

test('a parameter that is not given has its default, which may use the parameters before it', () => {
  const scale = macro(
    'SCALE',
    '<parm>x</parm><parm default="10">by</parm><parm default="by / 2">less</parm><eqn>x * by - less</eqn>',
  )
  expect(lastOf(using('SCALE(three)', scale), 'x')).toEqual([25])
  expect(lastOf(using('SCALE(three, 4)', scale), 'x')).toEqual([10])
  expect(lastOf(using('SCALE(three, 4, 0)', scale), 'x')).toEqual([12])
  expect(faultsOf(using('SCALE()', scale))).toMatchObject([
    { kind: 'function.arity', values: { expected: '1–3', found: 0 } },
  ])
})

test('a macro has tables of its own and takes tables as parameters', () => {
  const gf = '<gf><xpts>0,10</xpts><ypts>0,100</ypts></gf>'
  const bent = macro(
    'BENT',
    `<parm>at</parm><parm>table</parm><eqn>own(at) + LOOKUP(own, 1) + shaped + table(at)</eqn><variables>` +
      `<aux name="own">${gf}</aux><aux name="shaped"><eqn>at * 2</eqn>${gf}</aux></variables>`,
  )
  const text = xmileText(
    `${aux('x', 'BENT(3, outside)')}<gf name="outside"><xpts>0,10</xpts><ypts>5,5</ypts></gf>`,
    { after: bent },
  )
  // 30 + 10 + 60 + 5
  expect(lastOf(text, 'x')).toEqual([105])
})

test('flows and stocks of a macro stay above zero where they are told to, and SELF is the macro’s variable', () => {
  const tank = macro(
    'TANK',
    '<parm>rate</parm><eqn>level * 1000 + count</eqn><variables>' +
      '<stock name="level"><eqn>5</eqn><inflow>fill</inflow><outflow>drain</outflow><non_negative/></stock>' +
      '<flow name="fill"><eqn>rate</eqn><non_negative/></flow><flow name="drain"><eqn>2</eqn></flow>' +
      '<aux name="count"><eqn>PREVIOUS(SELF, 0) + 1</eqn></aux></variables>',
  )
  const specs = '<start>0</start><stop>4</stop><dt>1</dt>'
  const text = xmileText(aux('x', 'TANK(-7)'), { after: tank, specs })
  // The level falls by 2, not by 9, and stops at nothing.
  expect(seriesOf(text, 'x')).toEqual([5001, 3002, 1003, 4, 5])
})

test('macros use each other and themselves only so far', () => {
  const twice = macro('TWICE', '<parm>x</parm><eqn>x + x</eqn>')
  expect(lastOf(using(`${'TWICE('.repeat(30)}three${')'.repeat(30)}`, twice), 'x')).toEqual([3 * 2 ** 30])
  const endless = macro('ENDLESS', '<parm>x</parm><eqn>ENDLESS(x + 1)</eqn>')
  expect(faultsOf(using('ENDLESS(1)', endless))).toMatchObject([{ kind: 'macro.inside-itself' }])
})

test('macros that multiply are stopped before they fill the memory', () => {
  const bombs = Array.from({ length: 18 }, (_, i) =>
    macro(
      `M${i}`,
      `<parm>x</parm><eqn>${Array.from({ length: 8 }, () => `M${i + 1}(x + 1)`).join(' + ')}</eqn>`,
    ),
  )
  bombs.push(macro('M18', '<parm>x</parm><eqn>x * 2</eqn>'))
  const [fault] = faultsOf(using('M0(1)', ...bombs))
  expect(['model.too-long', 'model.too-large']).toContain(fault!.kind)
}, 60_000)

test.each<[string, string, string]>([
  [
    'an array',
    '<variables><aux name="a"><dimensions><dim name="d"/></dimensions><eqn>1</eqn></aux></variables>',
    'macro.array',
  ],
  ['its own clock', '<sim_specs><start>0</start><stop>1</stop></sim_specs>', 'xmile.unsupported'],
  [
    'a conveyor',
    '<variables><stock name="s"><eqn>1</eqn><conveyor><len>2</len></conveyor></stock></variables>',
    'xmile.unsupported',
  ],
  ['a module', '<variables><module name="m"/></variables>', 'xmile.unsupported'],
  ['one name twice', `<variables>${aux('a', '1')}${aux('A', '2')}</variables>`, 'variable.duplicate'],
])('a macro with %s is refused', (_, inside, kind) => {
  const text = xmileText(aux('x', 'ODD(1)'), {
    before: '<dimensions><dim name="d" size="2"/></dimensions>',
    after: macro('ODD', `<parm>x</parm><eqn>x</eqn>${inside}`),
  })
  const found = faultsOf(text, 'm.xmile')
  expect(found.map((fault) => fault.kind)).toContain(kind)
  expect(found[0]!.where!.line).toBeGreaterThan(1)
})

test('a macro that stands for an option of variables is refused, not ignored', () => {
  const text = xmileText(aux('x', '1'), {
    after: '<macro name="F" filter="non_negative" apply_to="stock"><parm>x</parm><eqn>x</eqn></macro>',
  })
  expect(faultsOf(text)).toMatchObject([
    { kind: 'xmile.unsupported', values: { feature: 'macro filter', variable: 'F' } },
  ])
})
