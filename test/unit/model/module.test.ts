import { describe, expect, test } from 'vitest'
import { aux, faultsOf, lastOf, runText } from './last-values'
import { xmileText } from './xmile-text'

const connectTo = (to: string, from: string): string => `<connect to="${to}" from="${from}"/>`
const ward =
  '<model name="Ward"><variables><stock name="patients"><eqn>start</eqn><inflow>arrivals</inflow></stock>' +
  '<flow name="arrivals"><eqn>demand</eqn></flow><aux name="demand" access="input"/>' +
  '<aux name="start" access="input"><eqn>1</eqn></aux>' +
  '<aux name="all patients" access="output"><eqn>patients * 1</eqn></aux></variables></model>'

describe('modules as Stella writes them', () => {
  test.each([
    ['relative to the model', connectTo('Ward.demand', 'need')],
    ['with a dot for the outermost model', connectTo('.Ward.demand', '.need')],
    ['with the input’s name alone', connectTo('demand', 'need')],
    ['quoted, in capitals', connectTo('&quot;WARD&quot;.&quot;Demand&quot;', '&quot;Need&quot;')],
  ])('an input takes what is connected to it, %s', (_, connection) => {
    const text = xmileText(
      `<module name="Ward" isee:label="A ward">${connection}</module>${aux('need', '3')}${aux('beds', 'Ward.all_patients')}`,
      { after: ward },
    )
    // 1 + 3 × 10
    expect(lastOf(text, 'beds', 'ward.patients', 'Ward.demand')).toEqual([31, 31, 3])
  })

  test('a variable outside may have the name of the input', () => {
    for (const to of ['demand', 'ward.demand']) {
      const text = xmileText(`<module name="ward">${connectTo(to, 'demand')}</module>${aux('demand', '2')}`, {
        after: ward,
      })
      expect(lastOf(text, 'demand', 'ward.demand', 'ward.patients')).toEqual([2, 2, 21])
    }
  })

  test('a connection may lead from one module to another, in either order, and from outside to inside', () => {
    const supply =
      '<model name="supply"><variables><aux name="rate" access="output"><eqn>TIME</eqn></aux></variables></model>'
    const text = xmileText(
      `<module name="ward">${connectTo('ward.demand', 'supply.rate')}${connectTo('ward.start', 'first')}</module>` +
        `<module name="supply"/>${aux('first', '100')}`,
      { after: ward + supply, specs: '<start>0</start><stop>4</stop><dt>1</dt>' },
    )
    // 100 + 0 + 1 + 2 + 3
    expect(lastOf(text, 'ward.patients')).toEqual([106])
  })

  test('modules stand inside modules, and names reach in and out', () => {
    const hospital =
      '<model name="hospital"><variables><module name="ward"><connect to="ward.demand" from="share"/></module>' +
      '<aux name="share"><eqn>.need / 2</eqn></aux><aux name="full" access="output"><eqn>ward.patients</eqn></aux></variables></model>'
    const text = xmileText(
      `${aux('need', '6')}<module name="hospital"/>${aux('seen', 'hospital.ward.patients + hospital.full')}`,
      { after: ward + hospital },
    )
    expect(lastOf(text, 'seen')).toEqual([62])
    expect(runText(text).outputs.toSorted()).toEqual([
      'hospital.full',
      'hospital.share',
      'hospital.ward.all_patients',
      'hospital.ward.arrivals',
      'hospital.ward.demand',
      'hospital.ward.patients',
      'hospital.ward.start',
      'need',
      'seen',
    ])
  })

  test('an array is connected element by element, a plain variable to every element, a table as a table', () => {
    const inner =
      '<model name="inner"><variables><aux name="a" access="input"><dimensions><dim name="d"/></dimensions></aux>' +
      '<aux name="b" access="input"><dimensions><dim name="d"/></dimensions></aux><aux name="t" access="input"/>' +
      '<aux name="out"><eqn>SUM(a[*]) + SUM(b[*]) + t(5)</eqn></aux></variables></model>'
    const text = xmileText(
      '<module name="inner"><connect to="inner.a" from="many"/><connect to="inner.b" from="one"/><connect to="inner.t" from="table"/></module>' +
        '<aux name="many"><dimensions><dim name="d"/></dimensions><eqn>d * 10</eqn></aux>' +
        `${aux('one', '7')}<gf name="table"><xpts>0,10</xpts><ypts>0,1000</ypts></gf>`,
      { before: '<dimensions><dim name="d" size="3"/></dimensions>', after: inner },
    )
    expect(lastOf(text, 'inner.out')).toEqual([60 + 21 + 500])
  })

  test('a model that has the specs of the file for itself runs in step', () => {
    const own = (dt: string): string =>
      ward.replace(
        '<variables>',
        `<sim_specs><start>0</start><stop>10</stop><dt>${dt}</dt></sim_specs><variables>`,
      )
    const text = (model: string): string =>
      xmileText(`<module name="ward">${connectTo('demand', 'x')}</module>${aux('x', '2')}`, { after: model })
    expect(lastOf(text(own('0.25')), 'ward.patients')).toEqual([21])
    expect(faultsOf(text(own('1')))).toMatchObject([{ kind: 'module.own-specs', values: { module: 'ward' } }])
  })
})

test.each<[string, string, string, Record<string, string>]>([
  [
    'a connection to nothing',
    `<module name="ward">${connectTo('ward.nothing', 'x')}${connectTo('demand', 'x')}</module>${aux('x', '2')}`,
    'module.unknown-input',
    { module: 'ward', input: 'ward.nothing' },
  ],
  [
    'a connection from nothing',
    `<module name="ward">${connectTo('demand', 'nothing')}</module>`,
    'module.unknown-source',
    { module: 'ward', name: 'nothing' },
  ],
  [
    'an input without a connection or an equation',
    '<module name="ward"/>',
    'module.unconnected',
    { variable: 'ward.demand' },
  ],
  [
    'a module in another file',
    '<module name="theatre" resource="theatre.xmile"/>',
    'module.elsewhere',
    { module: 'theatre', file: 'theatre.xmile' },
  ],
  [
    'an input with two connections',
    `<module name="ward">${connectTo('demand', 'x')}${connectTo('Ward.Demand', 'y')}</module>${aux('x', '2')}${aux('y', '3')}`,
    'variable.duplicate',
    { variable: 'ward.demand' },
  ],
  ['a module without a model', '<module name="theatre"/>', 'module.no-model', { module: 'theatre' }],
])('%s is refused by name and place', (_, variables, kind, values) => {
  const found = faultsOf(xmileText(variables, { after: ward }), 'm.xmile')
  expect(found.map((fault) => fault.kind)).toContain(kind)
  const fault = found.find((one) => one.kind === kind)!
  expect(fault.values).toMatchObject(values)
  expect(fault.where).toMatchObject({ file: 'm.xmile' })
  expect(fault.where!.line).toBeGreaterThan(1)
})

test('two models of one name are refused', () => {
  expect(faultsOf(xmileText(aux('x', '1'), { after: ward + ward }))).toMatchObject([
    { kind: 'variable.duplicate', values: { variable: 'Ward' } },
  ])
})

test('a sector that asks to be run alone is refused; others are read', () => {
  const sector = (run: string): string => `<group name="S"${run}><entity name="x"/></group>${aux('x', '1')}`
  expect(faultsOf(xmileText(sector('')))).toEqual([])
  expect(faultsOf(xmileText(sector(' run="true"')))).toMatchObject([
    { kind: 'xmile.unsupported', values: { variable: 'S' } },
  ])
})

test('a model that contains itself is refused', () => {
  const loop = '<model name="a"><variables><module name="a"/></variables></model>'
  expect(faultsOf(xmileText('<module name="a"/>', { after: loop }))).toMatchObject([
    { kind: 'module.inside-itself', values: { module: 'a' } },
  ])
})

test('a file that includes another is refused', () => {
  const text = xmileText(aux('x', '1'), { before: '<include resource="macros/*.xml"/>' })
  expect(faultsOf(text)).toMatchObject([{ kind: 'xmile.include', values: { file: 'macros/*.xml' } }])
})
