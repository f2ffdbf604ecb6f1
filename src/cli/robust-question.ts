import { UsageError, type Arguments } from './usage'

/** What may be asked of a plan: how it does by goals, or beside other plans; and what would change each answer. */
export type Question = 'goals' | 'minds' | 'regrets' | 'rankings'

/** Options that a question cannot do without, and those that it has no use for, with why. */
const demands: Readonly<
  Record<Question, { readonly needs: readonly string[]; readonly refuses: Readonly<Record<string, string>> }>
> = {
  goals: {
    needs: ['goal', 'runs', 'seed'],
    refuses: { outcome: 'for --against', at: 'for --against; a goal has its own time' },
  },
  minds: {
    needs: ['goal'],
    refuses: {
      runs: 'not for --mind, which draws nothing',
      seed: 'not for --mind, which draws nothing',
      shard: 'not for --mind: what it finds decides the runs that follow',
      outcome: 'for --against',
      at: 'for --against; a goal has its own time',
    },
  },
  regrets: {
    needs: ['runs', 'seed', 'at'],
    refuses: { goal: 'not for --against, which compares plans in outcomes' },
  },
  rankings: {
    needs: ['outcome', 'at'],
    refuses: {
      runs: 'not for --mind, which draws nothing',
      seed: 'not for --mind, which draws nothing',
      shard: 'not for --mind: what it finds decides the runs that follow',
      goal: 'not for --against, which compares plans in outcomes',
    },
  },
}

/** The question that the options put. Throws UsageError for options that do not go together. */
export function questionIn(args: Arguments): Question {
  const isGiven = (name: string) => args.one.has(name) || (args.many.get(name) ?? []).length > 0
  const isAgainst = isGiven('against')
  const question: Question = args.flags.has('mind')
    ? isAgainst
      ? 'rankings'
      : 'minds'
    : isAgainst
      ? 'regrets'
      : 'goals'
  const { needs, refuses } = demands[question]
  for (const [name, why] of Object.entries(refuses)) {
    if (isGiven(name)) throw new UsageError(`--${name} is ${why}`)
  }
  for (const name of needs) if (!isGiven(name)) throw new UsageError(`--${name} is missing`)
  return question
}
