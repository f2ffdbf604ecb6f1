import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ordered } from '../../../../src/analysis/comparison/order'
import { planTag } from '../../../../src/analysis/comparison/plan-tag'

const key = fc.option(fc.oneof(fc.double({ noNaN: true }), fc.constant(Number.NaN)))
const rows = fc.array(fc.record({ key }))

test('rows go up or down by their key, what is not known last both ways, equals as they came', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('ascending' as const, 'descending' as const), (given, direction) => {
      const sorted = ordered(given, (row) => row.key, direction)
      expect(new Set(sorted)).toEqual(new Set(given))
      const known = sorted.filter((row) => row.key !== null && !Number.isNaN(row.key))
      expect(sorted.slice(0, known.length)).toEqual(known)
      known.slice(1).forEach((row, i) => {
        const [before, after] = [known[i]!.key!, row.key!]
        if (before === after) expect(given.indexOf(known[i]!)).toBeLessThan(given.indexOf(row))
        else expect(before < after).toBe(direction === 'ascending')
      })
    }),
  )
})

test('names are ordered as people order them', () => {
  const names = ['Team 10', 'team 2', 'Élan', 'Fewer beds']
  expect(ordered(names, (name) => name, 'ascending')).toEqual(['Élan', 'Fewer beds', 'team 2', 'Team 10'])
})

test('every plan of a long list has letters of its own', () => {
  const tags = Array.from({ length: 1000 }, (_, position) => planTag(position))
  expect(new Set(tags).size).toBe(1000)
  expect([0, 25, 26, 27, 51, 52, 701, 702].map(planTag)).toEqual([
    'A',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
})
