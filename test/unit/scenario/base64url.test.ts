import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../../src/scenario/base64url'

test('agrees with the encoder of Node for any bytes, both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url')
      expect(toBase64url(bytes)).toBe(text)
      expect(fromBase64url(text)).toEqual(bytes)
    }),
  )
})

test.each(['a', 'abcde', 'ab=', 'ab+c', 'ab/c', 'ab c', 'abé!'])('%j is not base64url', (text) => {
  expect(fromBase64url(text)).toBeUndefined()
})
