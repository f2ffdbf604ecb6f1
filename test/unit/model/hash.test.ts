import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashModel } from '../../../src/model/hash'

test('a model is named by the first 16 digits of the SHA-256 of its text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const normal = text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '')
      const expected = createHash('sha256').update(normal, 'utf8').digest('hex').slice(0, 16)
      expect(hashModel(text)).toBe(expected)
    }),
    { numRuns: 60 },
  )
}, 30_000)

test('line endings and a byte order mark do not change the name', () => {
  expect(hashModel('\ufeff<xmile>\r\n</xmile>\r')).toBe(hashModel('<xmile>\n</xmile>\n'))
})

test('one changed digit changes the name', () => {
  expect(hashModel('<eqn>0.1</eqn>')).not.toBe(hashModel('<eqn>0.2</eqn>'))
})
