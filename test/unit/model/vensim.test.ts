import { describe, expect, test } from 'vitest'
import { aux, faultsOf, lastOf, seriesOf } from './last-values'
import { xmileText } from './xmile-text'

const specs = '<start>0</start><stop>6</stop><dt>0.5</dt><savestep>1</savestep>'
const at = (equation: string, more = ''): number[] =>
  seriesOf(xmileText(aux('x', equation) + more, { specs }), 'x')
const header = (product: string): string =>
  `<header><vendor>Somebody</vendor><product version="1.0">${product}</product></header>`

describe('equations as they come out of Vensim', () => {
  test.each<[string, number[]]>([
    ['GAME(TIME * 2)', [0, 2, 4, 6, 8, 10, 12]],
    ['( IF TIME &gt;= 2 AND TIME &lt; 2 + MAX(DT, 1) THEN 1 ELSE 0 )', [0, 0, 1, 0, 0, 0, 0]],
    ['( IF TIME = 3 THEN TIME ELSE PREVIOUS(SELF, -1) )', [-1, -1, -1, 3, 3, 3, 3]],
    ['SAMPLE IF TRUE(TIME = 1 :OR: 0, 1, 2)', []],
    ['SAMPLE_IF_TRUE(MODULO(TIME, 3) = 0, TIME, -1)', [0, 0, 0, 3, 3, 3, 6]],
    ['SAMPLE IF TRUE(TIME &gt; 4, TIME, -1)', [-1, -1, -1, -1, -1, 5, 6]],
    ['PULSE TRAIN(1, 1, 3, 6)', [0, 1, 0, 0, 1, 0, 0]],
    ['PULSE_TRAIN(0, 2, 4, 5)', [1, 1, 0, 0, 1, 0, 0]],
    ['IF THEN ELSE(TIME &gt; 3, 1, 2)', [2, 2, 2, 2, 1, 1, 1]],
    ['QUANTUM(TIME, 2) + INTEGER(-1.5)', [-1, -1, 1, 1, 3, 3, 5]],
    ['ZIDZ(6, TIME - 2)', [-3, -6, 0, 6, 3, 2, 1.5]],
    ['XIDZ(6, TIME - 2, 9)', [-3, -6, 9, 6, 3, 2, 1.5]],
    ['DELAY FIXED(TIME, 2, -1)', [-1, -1, 0, 1, 2, 3, 4]],
    ['INITIAL(TIME + 4)', [4, 4, 4, 4, 4, 4, 4]],
    ['INITIAL TIME + FINAL TIME + TIME STEP + SAVEPER', Array.from({ length: 7 }, () => 7.5)],
  ])('%s', (equation, expected) => {
    if (expected.length === 0) {
      expect(faultsOf(xmileText(aux('x', equation)))).toMatchObject([{ kind: 'equation.unexpected' }])
    } else expect(at(equation)).toEqual(expected)
  })

  test('smooths and delays have their initial value before the order', () => {
    for (const [vensim, xmile] of [
      ['SMOOTH(TIME, 3)', 'SMTH1(TIME, 3)'],
      ['SMOOTHI(TIME, 3, 5)', 'SMTH1(TIME, 3, 5)'],
      ['SMOOTH3(TIME, 3)', 'SMTH3(TIME, 3)'],
      ['SMOOTH3I(TIME, 3, 5)', 'SMTH3(TIME, 3, 5)'],
      ['SMOOTH N(TIME, 3, 5, 4)', 'SMTHN(TIME, 3, 4, 5)'],
      ['DELAY1I(TIME, 3, 5)', 'DELAY1(TIME, 3, 5)'],
      ['DELAY3I(TIME, 3, 5)', 'DELAY3(TIME, 3, 5)'],
      ['DELAY N(TIME, 3, 5, 4)', 'DELAYN(TIME, 3, 4, 5)'],
    ] as const) {
      expect(at(vensim)).toEqual(at(xmile))
    }
  })

  test('LOG has a base', () => {
    expect(at('LOG(8, 2)')[0]).toBeCloseTo(3, 12)
  })

  test('an active initial value breaks a circle at the start and gives way to the equation at once', () => {
    const circle = (x: string): string =>
      xmileText(
        `${x}<stock name="s"><eqn>x * 10</eqn><inflow>f</inflow></stock><flow name="f"><eqn>1</eqn></flow>`,
        { specs },
      )
    const element = '<aux name="x"><eqn>s / 100</eqn><init_eqn>3</init_eqn></aux>'
    for (const x of [
      element,
      aux('x', 'ACTIVE INITIAL(s / 100, 3)'),
      aux('x', 'ACTIVE_INITIAL(s / 100, 1 + 2)'),
    ]) {
      // The stock begins at 30; x is 30 / 100 from the first moment on.
      expect(seriesOf(circle(x), 's')).toEqual([30, 31, 32, 33, 34, 35, 36])
      expect(seriesOf(circle(x), 'x')[0]).toBe(0.3)
    }
    expect(faultsOf(circle(aux('x', 's / 100')))).toMatchObject([{ kind: 'model.initial-cycle' }])
  })
})

test('INT and MOD go down below zero, as the standard says, and towards zero in files from Vensim', () => {
  const variables =
    aux('whole', 'INT(-2.5)') +
    aux('rest', '-7 MOD 4') +
    aux('called', 'MOD(7, -4)') +
    aux('vensim', 'MODULO(-7, 4)')
  const names = ['whole', 'rest', 'called', 'vensim']
  // a = INT(a / b) * b + a MOD b in both.
  expect(lastOf(xmileText(variables, { before: header('Stella Architect') }), ...names)).toEqual([
    -3, 1, -1, -3,
  ])
  expect(lastOf(xmileText(variables), ...names)).toEqual([-3, 1, -1, -3])
  for (const product of ['Vensim', 'Vensim, xmutil']) {
    expect(lastOf(xmileText(variables, { before: header(product) }), ...names)).toEqual([-2, -3, 3, -3])
  }
})

describe('Stella’s own functions', () => {
  test.each<[string, number]>([
    ['PCT(0.25)', 25],
    ['PERCENT(0.5)', 50],
    ['ROOTN(8, 3)', 2],
    ['SWITCH(3, 2) * 10 + SWITCH(2, 3)', 10],
    ['SINWAVE(5, 24)', 5],
    ['COSWAVE(5, 12)', -5],
    ['isee.PCT(1)', 100],
  ])('%s is %d at time 6', (equation, expected) => {
    expect(lastOf(xmileText(aux('x', equation), { specs }), 'x')[0]).toBeCloseTo(expected, 12)
  })
})

test.each([
  ['leak', '<flow name="x"><eqn>1</eqn><leak/></flow>'],
  ['overflow', '<flow name="x"><eqn>1</eqn><overflow/></flow>'],
  ['multiplier', '<flow name="x"><eqn>1</eqn><multiplier>2</multiplier></flow>'],
  ['queue', '<stock name="x"><eqn>1</eqn><queue/></stock>'],
  ['oven', '<stock name="x"><eqn>1</eqn><oven/></stock>'],
  ['conveyor', '<stock name="x"><eqn>1</eqn><conveyor><len>3</len></conveyor></stock>'],
])('a %s is refused with file, line, column and name', (feature, variable) => {
  expect(faultsOf(xmileText(variable), 'model.xmile')).toMatchObject([
    {
      kind: 'xmile.unsupported',
      where: { file: 'model.xmile', line: 5 },
      values: { feature, variable: 'x' },
    },
  ])
})

test.each(['CYCLETIME(x)', 'QELEM(x, 1)', 'ALLOCATE AVAILABLE(x, 1, 1)', 'VECTOR SELECT(x, 1, 1, 1, 1)'])(
  '%s is refused by its name',
  (equation) => {
    const name = equation.slice(0, equation.indexOf('('))
    expect(faultsOf(xmileText(aux('x', '1') + aux('y', equation)))).toMatchObject([
      { kind: 'equation.unknown-function', values: { name, variable: 'y' } },
    ])
  },
)

test('step sizes that change fall back to RK4, and a model may carry the specs', () => {
  const decay =
    '<stock name="s"><eqn>1</eqn><outflow>f</outflow></stock><flow name="f"><eqn>s / 2</eqn></flow>'
  const by = (method: string): number[] =>
    seriesOf(xmileText(decay, { specs }).replace('<sim_specs', `<sim_specs method="${method}"`), 's')
  expect(by('rk45')).toEqual(by('RK4'))
  expect(by('Gear, rk4')).toEqual(by('RK4'))
  expect(by('RK4')).not.toEqual(by('Euler'))
  const text = xmileText(aux('x', 'TIME'), { specs })
  const own = '<sim_specs><start>5</start><stop>7</stop><dt>1</dt></sim_specs>'
  expect(seriesOf(text.replace('<model>', `<model>${own}`), 'x')).toEqual([5, 6, 7])
})
