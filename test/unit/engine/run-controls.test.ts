import { expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { interpret } from '../../../src/engine/interpreter'
import { createSimulator } from '../../../src/engine/simulator'
import { readXmile } from '../../../src/model/xmile/read'
import { xmileText } from '../model/xmile-text'

const specs = '<start>2</start><stop>10</stop><dt>0.5</dt><savestep>2</savestep>'

test('a run lists the variables of the model and nothing that it does not define', () => {
  const model = readXmile(
    xmileText('<aux name="x"><eqn>TIME STEP + FINAL TIME + INITIAL TIME + SAVEPER</eqn></aux>', { specs }),
  )
  const { outputs, values } = createSimulator(compile(model)).run({})
  expect(outputs).toEqual(['x'])
  expect(values[0]).toBe(0.5 + 10 + 2 + 2)
  expect(interpret(model).outputs).toEqual(['x'])
})

test('a run control that the model defines is a variable like others', () => {
  const model = readXmile(
    xmileText('<aux name="SAVEPER"><eqn>7</eqn></aux><aux name="x"><eqn>SAVEPER</eqn></aux>', { specs }),
  )
  const { outputs, values } = createSimulator(compile(model)).run({})
  expect(outputs).toEqual(['saveper', 'x'])
  expect(values[0]).toBe(7)
})
