import { describe, expect, test } from 'vitest'
import { aux, faultsOf, lastOf } from './last-values'
import { xmileText } from './xmile-text'

const dimensions =
  '<dimensions><dim name="n" size="5"/><dim name="place"><elem name="north"/><elem name="mid"/><elem name="south"/></dim></dimensions>'
const over = (...names: string[]): string =>
  `<dimensions>${names.map((name) => `<dim name="${name}"/>`).join('')}</dimensions>`
const array = (name: string, dims: string[], equation: string): string =>
  `<aux name="${name}">${over(...dims)}<eqn>${equation}</eqn></aux>`
// a = 1, 4, 9, 16, 25; m[i, j] = 10 i + j
const base =
  array('a', ['n'], 'n * n') + array('m', ['n', 'n'], 'm row[n] * 10 + m row[n]') + array('m row', ['n'], 'n')

describe('parts of arrays', () => {
  test.each<[string, number]>([
    ['SUM(a[2:4])', 29],
    ['SUM(a[2:2])', 4],
    ['SUM(a[1:3] * a[3:5])', 1 * 9 + 4 * 16 + 9 * 25],
    ['MAX(a[1:3])', 9],
    ['MEAN(a[*]) - MEAN(a[1:5])', 0],
    ['SIZE(a[2:4])', 3],
    ['SIZE(n) * 10 + SIZE(place)', 53],
    ['ELMCOUNT(place) + VMIN(a[*]) + VMAX(a[*])', 29],
    ['SUM(p[north:mid])', 3],
    ['SUM(p[2:3])', 5],
    ['MEAN(1, 2, 6) + SUM(1, 2) + PROD(2, 3, 4) + STDDEV(2, 4)', 31],
    ['SUM(a[1:2], 100)', 105],
  ])('%s is %d', (equation, expected) => {
    const text = xmileText(base + array('p', ['place'], 'place') + aux('x', equation), { before: dimensions })
    expect(lastOf(text, 'x')).toEqual([expected])
  })

  test.each(['SUM(a[4:2])', 'SUM(a[1:9])', 'SUM(a[0:2])', 'a[1:3]', 'SUM(a[north:mid])'])(
    '%s is refused',
    (equation) => {
      const found = faultsOf(xmileText(base + aux('x', equation), { before: dimensions }))
      expect(found).not.toEqual([])
    },
  )
})

test('an array may have one dimension twice: first and second keep apart', () => {
  const text = xmileText(
    array('row', ['n'], 'n') +
      `<aux name="cell">${over('n', 'n')}` +
      Array.from({ length: 25 }, (_, i) => `<eqn>${Math.floor(i / 5) * 10 + (i % 5)}</eqn>`).join('') +
      '</aux>' +
      array('same', ['n', 'n'], 'cell + 100') +
      array('named', ['n', 'n'], 'cell[n, n] + 200') +
      array('diagonal', ['n'], 'cell[n, n]'),
    { before: dimensions },
  )
  expect(lastOf(text, 'same[2,4]', 'named[4,2]', 'diagonal[3]')).toEqual([113, 231, 22])
})

test('SIZE(SELF) is the number of elements of the array that asks', () => {
  const text = xmileText(array('x', ['n', 'place'], 'SIZE(SELF)'), { before: dimensions })
  expect(lastOf(text, 'x[2,mid]')).toEqual([15])
})

test('graphical functions of elements: with an equation for all, with their own, and to be called', () => {
  const gf = (top: number): string => `<gf><xpts>0,10</xpts><ypts>0,${top}</ypts></gf>`
  const elements = (inside: (top: number) => string): string =>
    ['north', 'mid', 'south']
      .map((name, i) => `<element subscript="${name}">${inside((i + 1) * 100)}</element>`)
      .join('')
  const text = xmileText(
    `<aux name="one input">${over('place')}<eqn>5</eqn>${elements(gf)}</aux>` +
      `<aux name="own input">${over('place')}${elements((top) => `<eqn>${top / 100}</eqn>${gf(top)}`)}</aux>` +
      `<aux name="table">${over('place')}${elements(gf)}</aux>` +
      array('called', ['place'], 'table[place](2) + LOOKUP(table[place], 1) + table(7)') +
      aux('x', 'table[south](4) + LOOKUP(table[mid], 4)'),
    { before: dimensions },
  )
  expect(lastOf(text, 'one_input[mid]', 'own_input[south]', 'called[south]', 'x')).toEqual([
    100, 90, 300, 200,
  ])
})

test('one graphical function may stand for several variables', () => {
  const text = xmileText(
    '<gf name="curve"><xpts>0,10</xpts><ypts>0,50</ypts></gf>' +
      '<aux name="x"><eqn>4</eqn><gf name="curve"/></aux><flow name="f"><eqn>20</eqn><gf name="CURVE"/></flow>',
  )
  expect(lastOf(text, 'x', 'f')).toEqual([20, 50])
})

test('points may be set apart by white space or another mark', () => {
  const gf = (sep: string, x: string, y: string): string =>
    `<gf><xpts sep="${sep}">${x}</xpts><ypts sep="${sep}">${y}</ypts></gf>`
  const text = xmileText(
    `<aux name="a"><eqn>1</eqn>${gf(' ', ' 0  1\n2 ', '0 10 20')}</aux><aux name="b"><eqn>1</eqn>${gf(';', '0;2', '0;30')}</aux>`,
  )
  expect(lastOf(text, 'a', 'b')).toEqual([10, 15])
})

test('flows and stocks with points but no input are refused: they are nothing to be called', () => {
  for (const kind of ['stock', 'flow']) {
    const text = xmileText(`<${kind} name="x"><gf><xpts>0,1</xpts><ypts>0,1</ypts></gf></${kind}>`)
    expect(faultsOf(text)).toMatchObject([{ kind: 'variable.no-equation', values: { variable: 'x' } }])
  }
})

test('what an element has of conveyors is refused too', () => {
  const text = xmileText(
    `<stock name="s">${over('place')}<element subscript="north"><eqn>1</eqn><conveyor><len>1</len></conveyor></element></stock>`,
    { before: dimensions },
  )
  expect(faultsOf(text).map((fault) => fault.kind)).toContain('xmile.unsupported')
})

test('sums over many elements, and indices into them, are no deeper than a few', () => {
  const many = '<dimensions><dim name="many" size="20000"/></dimensions>'
  const text = xmileText(
    array('v', ['many'], 'many') +
      aux('s', 'SUM(v[*])') +
      aux('at', '12345') +
      aux('one', 'v[at + 1]') +
      aux('none', 'v[at + 0.5] + v[at * 10]'),
    { before: many, specs: '<start>0</start><stop>1</stop><dt>1</dt>' },
  )
  expect(lastOf(text, 's', 'one', 'none')).toEqual([(20000 * 20001) / 2, 12346, 0])
}, 60_000)

test('equations that grow beyond memory when written out are refused before', () => {
  const many = '<dimensions><dim name="many" size="20000"/></dimensions>'
  const [fault] = faultsOf(
    xmileText(array('v', ['many'], 'many') + array('w', ['many'], 'SUM(v[*] - 1)'), {
      before: many,
    }),
  )
  expect(fault).toMatchObject({ kind: 'model.too-long' })
  const stages = faultsOf(xmileText(array('v', ['many'], 'SMTHN(TIME, 5, 100)'), { before: many }))
  expect(stages).toMatchObject([{ kind: 'model.too-large' }])
}, 60_000)
