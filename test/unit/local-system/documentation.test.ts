import { describe, expect, it } from 'vitest'
import { checkModel } from '../../../src/model/check'
import { openModel } from './system'

const model = openModel()
const roles = ['lever', 'phase', 'outcome', 'place', 'switch', 'definition']

describe('the model file', () => {
  it('has no finding: names, uses, units of every equation, documentation', () => {
    expect(checkModel(model)).toEqual([])
  })

  it('gives every constant a range around its value, a status and a source, or says that it is a definition', () => {
    let ranges = 0
    for (const variable of model.variables.values()) {
      const role = variable.attributes.get('role')
      expect([undefined, ...roles], variable.id).toContain(role)
      const holders = variable.elements.length > 0 ? variable.elements : [variable]
      for (const { attributes } of holders) {
        if (!attributes.has('low')) continue
        ranges++
        expect(Number(attributes.get('low')), variable.id).toBeLessThan(Number(attributes.get('high')))
        expect(['P', 'D', 'M', 'A'], variable.id).toContain(variable.attributes.get('status'))
        expect(variable.attributes.get('source')?.length ?? 0, variable.id).toBeGreaterThan(8)
      }
    }
    expect(ranges).toBeGreaterThan(150)
  })
})
