import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fragmentOf, pageNames, spotIn } from '../../../src/page/route'

it('finds the page and the thing on it again, whatever the thing is called', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pageNames), fc.string({ unit: 'binary' }), (page, at) => {
      expect(spotIn(fragmentOf({ page, at }, 's=1.abc'))).toEqual({ page, at })
    }),
  )
})

it('takes the link of a plan, an unknown page and a mangled name for Explore or as they stand', () => {
  expect(spotIn('s=1.abc')).toEqual({ page: 'explore', at: '' })
  expect(spotIn('page=nowhere&s=1.abc')).toEqual({ page: 'explore', at: '' })
  expect(spotIn('page=model&at=%E0%A4%A')).toEqual({ page: 'model', at: '%E0%A4%A' })
})
