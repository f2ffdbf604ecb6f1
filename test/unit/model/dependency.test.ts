import { expect, test } from 'vitest'
import { dependenciesOf } from '../../../src/model/dependency'
import { readXmile } from '../../../src/model/xmile/read'
import { xmileText } from './xmile-text'

const model = readXmile(
  xmileText(
    `<stock name="Beds"><eqn>first * 2</eqn><inflow>opening</inflow></stock>
    <flow name="opening"><eqn>effect(Beds / (first + 1)) * IF TIME &gt; late THEN -first ELSE rate[b]</eqn></flow>
    <gf name="effect"><xscale min="0" max="1"/><ypts>0,1</ypts></gf>
    <aux name="rate"><dimensions><dim name="d"/></dimensions>
      <element subscript="a"><eqn>first</eqn></element><element subscript="b"><eqn>late</eqn></element></aux>
    <aux name="held"><eqn>Beds</eqn><init_eqn>first + Beds</init_eqn></aux>
    <aux name="total"><eqn>SUM(rate[*])</eqn></aux>
    <aux name="first"><eqn>3</eqn></aux><aux name="late"><eqn>4</eqn></aux>`,
    { before: '<dimensions><dim name="d"><elem name="a"/><elem name="b"/></dim></dimensions>' },
  ),
)
const of = (id: string) => dependenciesOf(model, model.variables.get(id)!)

test.each([
  ['opening', ['effect', 'beds', 'first', 'late', 'rate'], []],
  ['rate', ['first', 'late'], []],
  ['total', ['rate'], []],
  ['first', [], []],
])('%s is computed from what its equations name, each once', (id, always, atStart) => {
  expect(of(id)).toEqual({ always, atStart })
})

test('a stock needs what its start names at the start only, and its flows are no names', () => {
  expect(of('beds')).toEqual({ always: [], atStart: ['first'] })
})

test('an equation for the start adds what the other does not name', () => {
  expect(of('held')).toEqual({ always: ['beds'], atStart: ['first'] })
})
