import { expect, it } from 'vitest'
import { checks, type CheckName } from './check'
import { Subject } from './subject'
import { text } from './system'

const subject = new Subject(text)

it.each(Object.keys(checks) as CheckName[])('the model passes the check of %s', (name) => {
  expect(checks[name](subject)).toEqual([])
})
