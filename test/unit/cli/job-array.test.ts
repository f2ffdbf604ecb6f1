import { expect, test } from 'vitest'
import { shardAsked } from '../../../src/cli/shard-option'
import { UsageError } from '../../../src/cli/usage'

const asked = (text: string, environment: Record<string, string | number> = {}) =>
  shardAsked(text, (name) => (name in environment ? String(environment[name]) : undefined))

const slurm = (task: number, least: number, most: number, count = most - least + 1) => ({
  SLURM_ARRAY_TASK_ID: task,
  SLURM_ARRAY_TASK_MIN: least,
  SLURM_ARRAY_TASK_MAX: most,
  SLURM_ARRAY_TASK_COUNT: count,
})
const batch = (index: number, size: number) => ({
  AWS_BATCH_JOB_ARRAY_INDEX: index,
  AWS_BATCH_JOB_ARRAY_SIZE: size,
})

test.each<[string, Record<string, string | number>, number, number]>([
  ['auto', slurm(1, 1, 8), 1, 8],
  ['auto', slurm(8, 1, 8), 8, 8],
  ['auto', slurm(0, 0, 7), 1, 8],
  ['auto', slurm(7, 0, 7), 8, 8],
  ['auto', slurm(1, 1, 1), 1, 1],
  // Some tasks of an array that are made again.
  ['auto/8', slurm(3, 0, 5, 3), 4, 8],
  ['auto/8', slurm(3, 3, 8, 3), 3, 8],
  ['auto', batch(0, 12), 1, 12],
  ['auto/12', batch(11, 12), 12, 12],
  ['auto/16', { JOB_COMPLETION_INDEX: 0 }, 1, 16],
  [' auto / 16 ', { JOB_COMPLETION_INDEX: '15' }, 16, 16],
  ['2/8', slurm(5, 1, 8), 2, 8],
])('%s with %j is shard %i/%i', (text, environment, index, of) => {
  expect(asked(text, environment)).toEqual({ index, of })
})

test.each<[string, string, Record<string, string | number>, RegExp]>([
  ['nothing says which task this is', 'auto', {}, /SLURM_ARRAY_TASK_ID.*AWS_BATCH.*JOB_COMPLETION_INDEX/],
  ['two engines do', 'auto', { ...slurm(1, 1, 2), ...batch(1, 2) }, /both SLURM.*i\/n/],
  ['Kubernetes does not say how many', 'auto', { JOB_COMPLETION_INDEX: 3 }, /auto\/n/],
  ['a task is beyond the parts', 'auto/4', { JOB_COMPLETION_INDEX: 4 }, /task 5 of 4/],
  ['the array is of another size', 'auto/8', batch(1, 12), /12 tasks/],
  ['a variable is missing', 'auto', { AWS_BATCH_JOB_ARRAY_INDEX: 1 }, /AWS_BATCH_JOB_ARRAY_SIZE.*not set/],
  ['a variable is no number', 'auto/4', { JOB_COMPLETION_INDEX: '' }, /whole number.*“”/],
  ['the array has gaps', 'auto', slurm(3, 1, 8, 4), /auto\/n/],
  ['a part of an array looks whole', 'auto', slurm(3, 3, 4), /numbered from 3 to 4/],
  ['the first task cannot be told', 'auto/8', slurm(3, 3, 4), /counted from 0 or from 1/],
  ['more tasks than parts', 'auto/8', slurm(3, 0, 8), /counted from 0 or from 1/],
  ['no parts', 'auto/0', { JOB_COMPLETION_INDEX: 0 }, /task 1 of 0/],
  ['another word', 'automatic', slurm(1, 1, 2), /auto\/8/],
])('is refused when %s', (_, text, environment, message) => {
  expect(() => asked(text, environment)).toThrow(UsageError)
  expect(() => asked(text, environment)).toThrow(message)
})
