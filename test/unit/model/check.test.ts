import { expect, test } from 'vitest'
import { checkModel } from '../../../src/model/check'
import type { Fault } from '../../../src/model/fault'
import { readXmile } from '../../../src/model/xmile/read'
import { xmileText } from './xmile-text'

const variable = (name: string, units: string, equation: string, kind = 'aux', more = ''): string =>
  `<${kind} name="${name}"><eqn>${equation}</eqn>${more}<units>${units}</units><doc>A ${name}.</doc></${kind}>`

function findings(variables: string, before = ''): Fault[] {
  return checkModel(readXmile(xmileText(variables, { before })))
}

const base =
  variable('stay', 'months', '0.2') +
  variable('rate', 'people/month', '30') +
  variable('share', 'dmnl', '0.4')

test('a model in order has no findings', () => {
  expect(
    findings(
      base +
        variable('in hospital', 'people', 'rate * stay', 'stock', '<inflow>admission</inflow>') +
        variable(
          'admission',
          'person/month',
          'rate * share + in_hospital / stay * 0.1 + MAX(0, rate)',
          'flow',
        ) +
        variable('effect', 'dmnl', 'EXP(-admission / rate) + SAFEDIV(stay, SMTH1(stay, 3))') +
        variable('smoothed', 'people', 'SMTH1(in_hospital, stay)'),
    ),
  ).toEqual([])
})

test.each<[string, string, Record<string, string>]>([
  [
    'units.equation',
    variable('beds', 'people', 'rate * share'),
    { units: 'person/month', expected: 'person' },
  ],
  [
    'units.mixed',
    variable('sum', 'people/month', 'rate + stay * share'),
    { units: 'month', expression: 'stay * share' },
  ],
  [
    'units.mixed',
    variable('most', 'people/month', 'MAX(rate, stay) * share'),
    { units: 'month', expected: 'person/month' },
  ],
  ['units.not-pure', variable('odd', 'dmnl', 'EXP(stay) * share * rate / rate'), { units: 'month' }],
  [
    'units.not-time',
    variable('late', 'people/month', 'SMTH1(rate, share) + 0 * rate / (stay / stay)'),
    { units: '1' },
  ],
])('%s is found in %s', (kind, text, values) => {
  const found = findings(base + text)
  expect(found.map((fault) => fault.kind)).toContain(kind)
  const fault = found.find((f) => f.kind === kind)!
  expect(fault.values).toMatchObject(values)
  expect(fault.severity).toBe('warning')
  expect(fault.where?.line).toBeGreaterThan(1)
})

test('what functions give and take has units too', () => {
  const table =
    '<gf name="curve"><xpts>0,1</xpts><ypts>0,1</ypts><units>people</units><doc>A curve.</doc></gf>'
  expect(
    findings(
      base +
        table +
        variable('growth', '1/month', 'TREND(rate, stay)') +
        variable(
          'ahead',
          'people/month',
          'FORCST(rate, stay, stay) + POISSON(rate, 3) + NORMAL(rate, rate, 5)',
        ) +
        variable('seen', 'people', 'LOOKUP(curve, share) + ahead * stay + 0 * growth * stay * stay * rate'),
    ),
  ).toEqual([])
  const found = findings(
    base + table + variable('seen', 'people', 'LOOKUP(curve, share) + UNIFORM(rate, stay) * share * stay'),
  )
  expect(found).toMatchObject([{ kind: 'units.mixed', values: { variable: 'seen', expression: 'stay' } }])
})

test('units are followed into modules', () => {
  const ward =
    '<model name="ward"><variables><aux name="beds"><eqn>.rate</eqn><units>people</units><doc>Beds.</doc></aux></variables></model>'
  const found = checkModel(
    readXmile(xmileText(`<module name="ward"/>${variable('rate', 'people/month', '30')}`, { after: ward })),
  )
  expect(found).toMatchObject([
    { kind: 'units.equation', values: { variable: 'ward.beds', units: 'person/month', expected: 'person' } },
  ])
})

test('a flow in the unit of its stock is found', () => {
  const found = findings(
    variable('waiting', 'people', '5', 'stock', '<inflow>joining</inflow>') +
      variable('joining', 'people', '3', 'flow'),
  )
  expect(found).toMatchObject([{ kind: 'units.flow', values: { expected: 'person/month', units: 'person' } }])
})

test('aliases and derived units of the file count as what they stand for', () => {
  const units =
    '<model_units><unit name="bed"><eqn>person</eqn></unit><unit name="GBP"><alias>pounds</alias></unit></model_units>'
  expect(
    findings(
      variable('price', 'pounds/bed', '3') +
        variable('people', 'people', '2') +
        variable('cost', 'GBP', 'price * people'),
      units,
    ),
  ).toEqual([])
})

test('missing units, missing sentences and unused numbers are warnings', () => {
  const found = findings('<aux name="x"><eqn>3</eqn></aux>')
  expect(found.map((fault) => [fault.kind, fault.severity])).toEqual([
    ['units.missing', 'warning'],
    ['doc.missing', 'warning'],
    ['variable.unused', 'warning'],
  ])
})

test('structural errors come as errors, units beside them', () => {
  const found = findings(base + variable('broken', 'people', 'no_such_thing + stay + rate'))
  expect(found[0]).toMatchObject({ kind: 'equation.unknown-name', values: { name: 'no_such_thing' } })
  expect(found[0]!.severity).toBeUndefined()
  expect(found.map((fault) => fault.kind)).toContain('units.mixed')
})
