/** How far plans fall behind each other, over many futures. */
export const futuresRegretText = {
  title: 'Which plan would we regret?',
  lead: 'In each future every plan is set beside the plan that does best there. Regret is how far it falls behind.',
  few: 'Keep a second plan of this place on Compare: then plans can be set beside each other in many futures.',
  plans: 'Plans beside the present one',
  most: (most: number) => `At most ${most} at a time.`,
  runs: 'Futures to try',
  go: (plans: number, runs: number) =>
    `Set ${plans} plans beside each other in ${runs.toLocaleString('en-GB')} futures`,
  what: 'Regret over futures',
  stale: 'The plan or the choice of plans has changed since. This is how it was before: try again.',
  footing:
    'All plans meet the same futures, drawn around the present plan’s assumptions and with its numbers of the place.',
  present: (name: string) => (name === '' ? 'The present plan' : `${name} (the present plan)`),
  unnamed: 'Without a name',
  nothing: 'Do nothing',
  outcome: 'Outcome',
  caption: 'How far each plan falls behind the best of each future',
  region: 'Table: regret over futures',
  headings: { outcomes: 'Scorecard and harm', party: (name: string) => `Who pays and who gains: ${name}` },
  /** @param year `2040/41` */
  year: (year: string) =>
    `On average over the year ${year}. Each outcome is compared by itself: beds and pounds are never added together.`,
  never: 'never behind',
  same: 'no plan differs',
  mean: (size: string) => `${size} on average`,
  rest: (most: string, worst: string) => `9 in 10: up to ${most}; worst: ${worst}`,
  best: (share: number) =>
    share === 0
      ? 'behind in every future'
      : share < 0.01
        ? 'not behind in fewer than 1 of 100'
        : share === 1
          ? 'behind in none'
          : `not behind in ${Math.min(99, Math.round(share * 100))} of 100`,
  unknown: 'not known',
  ready: 'The table of regret is ready.',
  method: (runs: number, seed: number) =>
    `${runs.toLocaleString('en-GB')} futures, seed ${seed}, Latin hypercube; differences too small to count on the scorecard are no regret. Doing nothing is a choice as well.`,
}
