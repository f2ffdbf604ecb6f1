import type { Shard } from './shard'
import { UsageError } from './usage'

type Environment = (name: string) => string | undefined

/** What an engine of job arrays says of this task. */
interface Engine {
  readonly name: string
  /** The variable that is there when a task of an array is running. */
  readonly task: string
  readonly shard: (read: (name: string) => number, of: number | null, option: string) => Shard
}

const engines: readonly Engine[] = [
  {
    // https://slurm.schedmd.com/job_array.html
    name: 'Slurm',
    task: 'SLURM_ARRAY_TASK_ID',
    shard: (read, of, option) => {
      const [task, least, most, count] = ['ID', 'MIN', 'MAX', 'COUNT'].map((end) =>
        read(`SLURM_ARRAY_TASK_${end}`),
      ) as [number, number, number, number]
      // Some tasks of an array that are run again look like a smaller array: the parts would be other parts.
      const isWhole = (least === 0 || least === 1) && count === most - least + 1
      if (of === null) {
        if (isWhole) return { index: task - least + 1, of: count }
        throw new UsageError(
          `--shard ${option}: the ${count} tasks of this Slurm array are numbered from ${least} to ${most}, not from 0 or 1 without gaps. ` +
            'To make some parts again, say how many there are: --shard auto/n',
        )
      }
      const [fromZero, fromOne] = [least === 0 && most < of, least > 0 && most === of]
      if (fromZero !== fromOne) return { index: fromZero ? task + 1 : task, of }
      throw new UsageError(
        `--shard ${option}: whether the tasks of this Slurm array, numbered from ${least} to ${most}, are counted from 0 or from 1 cannot be told. ` +
          'Write the part out: --shard "$SLURM_ARRAY_TASK_ID/n" where they are counted from 1',
      )
    },
  },
  {
    // https://docs.aws.amazon.com/batch/latest/userguide/job_env_vars.html
    name: 'AWS Batch',
    task: 'AWS_BATCH_JOB_ARRAY_INDEX',
    shard: (read, of, option) => {
      const size = read('AWS_BATCH_JOB_ARRAY_SIZE')
      if (of === null || of === size) return { index: read('AWS_BATCH_JOB_ARRAY_INDEX') + 1, of: size }
      throw new UsageError(`--shard ${option}: this AWS Batch array has ${size} tasks`)
    },
  },
  {
    // https://kubernetes.io/docs/tasks/job/indexed-parallel-processing-static/
    name: 'Kubernetes',
    task: 'JOB_COMPLETION_INDEX',
    shard: (read, of, option) => {
      if (of !== null) return { index: read('JOB_COMPLETION_INDEX') + 1, of }
      throw new UsageError(
        `--shard ${option}: Kubernetes does not tell a task how many there are. Write it: --shard auto/n, with n the job’s completions`,
      )
    },
  },
]

/**
 * The shard that belongs to the task of a job array. Indices that count from 0 become those of shards, from 1.
 *
 * @param option the text of the option, for messages
 * @param of how many parts there are, where the option says so
 * @throws UsageError where no engine, or more than one, says which task this is, and where what it says is not enough
 */
export function arrayShard(option: string, of: number | null, environment: Environment): Shard {
  const running = engines.filter(({ task }) => environment(task) !== undefined)
  const [engine, other] = running
  if (!engine) {
    const names = engines.map(({ name, task }) => `${task} (${name})`).join(', ')
    throw new UsageError(`--shard ${option}: this is no task of a job array: none is set of ${names}`)
  }
  if (other) {
    throw new UsageError(
      `--shard ${option}: both ${engine.task} and ${other.task} are set. Write the part out: --shard i/n`,
    )
  }
  const read = (name: string): number => {
    const text = environment(name)
    if (text !== undefined && /^\d+$/.test(text)) return Number(text)
    throw new UsageError(
      `--shard ${option}: ${engine.name} should set ${name} to a whole number, and it is ${text === undefined ? 'not set' : `“${text}”`}`,
    )
  }
  const shard = engine.shard(read, of, option)
  if (shard.index >= 1 && shard.index <= shard.of) return shard
  throw new UsageError(
    `--shard ${option}: ${engine.name} says that this is task ${shard.index} of ${shard.of}`,
  )
}
