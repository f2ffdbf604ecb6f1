import { readFileSync } from 'node:fs'
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

describe('the feedback loops', () => {
  const loops = [...model.variables.values()].filter(({ attributes }) => attributes.has('loop'))
  const overview = readFileSync('docs/model/overview.md', 'utf8').replace(/\s+/g, ' ')

  it('are the 21 of the design, each a switch that says what it is', () => {
    expect(loops.map(({ attributes }) => attributes.get('loop'))).toEqual([
      ...Array.from({ length: 9 }, (_, i) => `R${i + 1}`),
      ...Array.from({ length: 12 }, (_, i) => `B${i + 1}`),
    ])
    for (const { attributes, doc } of loops) {
      expect(attributes.get('role')).toBe('switch')
      expect(['reinforcing', 'balancing']).toContain(attributes.get('polarity'))
      expect(doc.length).toBeGreaterThan(80)
    }
  })

  it('are named in the overview', () => {
    for (const { name, attributes } of loops) {
      const id = attributes.get('loop')!
      const plain = name.replace(`Loop ${id} `, '')
      expect(overview).toContain(`| ${id} | ${plain[0]!.toUpperCase()}${plain.slice(1)} |`)
    }
  })
})
