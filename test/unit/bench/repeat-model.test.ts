import { expect, test } from 'vitest'
import { repeatModel } from '../../../src/cli/bench/repeat-model'
import { compile } from '../../../src/engine/compile'
import { createSimulator } from '../../../src/engine/simulator'
import { readXmile } from '../../../src/model/xmile/read'
import { xmileText } from '../model/xmile-text'

const text = xmileText(
  `<stock name="People at Home"><eqn>100</eqn><outflow>admissions</outflow><inflow>"home again"</inflow></stock>
   <stock name="beds used"><dimensions><dim name="age"/></dimensions><eqn>5</eqn></stock>
   <flow name="admissions"><eqn>People_at_Home * effect(TIME) { a tenth } * rate[old]</eqn></flow>
   <flow name="home again"><eqn>SMTH1(admissions, 2) * "need more"</eqn></flow>
   <aux name="rate"><dimensions><dim name="age"/></dimensions>
     <element subscript="young"><eqn>0.1</eqn></element><element subscript="old"><eqn>0.2</eqn></element></aux>
   <aux name="in all"><eqn>SUM(beds_used[*]) + IF TIME &gt; 3 THEN rate[young] ELSE 0</eqn></aux>
   <aux name="need more"><eqn>0.5</eqn></aux>
   <gf name="effect"><xscale min="0" max="10"/><ypts>1,0.5,0.25</ypts></gf>`,
  { before: '<dimensions><dim name="age"><elem name="young"/><elem name="old"/></dim></dimensions>' },
)

test('each copy of a repeated model gives the very numbers of the original', () => {
  const once = createSimulator(compile(readXmile(text))).run({})
  const repeated = createSimulator(compile(readXmile(repeatModel(text, 3))))
  expect(repeated.run({}).outputs).toHaveLength(3 * once.outputs.length)
  for (const copy of [1, 2, 3]) {
    const outputs = once.outputs.map((id) => id.replace(/(\[.*)?$/, `_copy_${copy}$1`))
    expect(repeated.run({ outputs }).values).toEqual(once.values)
  }
})
