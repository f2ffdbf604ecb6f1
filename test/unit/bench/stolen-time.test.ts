import { expect, test } from 'vitest'
import { stolenSentence } from '../../../src/cli/bench/stolen-time'

test('what others took is told as a share of what was asked for', () => {
  const said = stolenSentence({ busy: 100, stolen: 10 }, { busy: 400, stolen: 110 })
  expect(said).toContain('25% went to other machines')
})

test('nothing is said where nothing was taken, or nobody tells', () => {
  expect(stolenSentence({ busy: 100, stolen: 10 }, { busy: 400, stolen: 10 })).toBe('')
  expect(stolenSentence(null, { busy: 1, stolen: 1 })).toBe('')
})
