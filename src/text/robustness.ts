/** In how many futures a plan meets its goals, and when it does not. */
export const robustnessText = {
  title: 'In how many futures does the plan meet them?',
  runs: 'Futures to try',
  count: (runs: number) => runs.toLocaleString('en-GB'),
  go: (runs: number) => `Try our goals in ${runs.toLocaleString('en-GB')} futures`,
  noGoals: 'Add a goal first: then the plan can be tried in many futures.',
  nothing: 'No lever is moved: this judges doing nothing.',
  stale: 'The plan or the goals have changed since. This is how it was before: try again.',
  /** Whole numbers of 100; what is not quite none or all does not read as none or all. */
  ofHundred: (share: number, count: number, of: number) =>
    count === 0
      ? `none of ${of.toLocaleString('en-GB')} futures`
      : count === of
        ? `all ${of.toLocaleString('en-GB')} futures`
        : share < 0.01
          ? 'fewer than 1 of 100 futures'
          : share > 0.99
            ? 'more than 99 of 100 futures'
            : `${Math.round(share * 100)} of 100 futures`,
  meets: (goals: number, futures: string) =>
    `Meets ${goals === 1 ? 'the goal' : goals === 2 ? 'both goals' : `all ${goals} goals`} in ${futures}`,
  interval: (low: number, high: number, runs: number) =>
    `${runs.toLocaleString('en-GB')} futures tell this share to between ${low} and ${high} of 100 (95% confidence, rounded outwards). It is a share of the futures that the model can show, no chance of success.`,
  each: 'Each goal by itself',
  one: (goal: string, futures: string) => `${goal}: in ${futures}`,
  range: (low: number, high: number) => `${low} to ${high} of 100`,
  unknown: (count: number) =>
    `Of ${count.toLocaleString('en-GB')} futures something could not be told; they count as missed.`,
  ends: {
    high: (label: string, value: string) => `“${label}” is high (above ${value})`,
    notLow: (label: string, value: string) => `“${label}” is not low (above ${value})`,
    low: (label: string, value: string) => `“${label}” is low (below ${value})`,
    notHigh: (label: string, value: string) => `“${label}” is not high (below ${value})`,
    between: (label: string, low: string, high: string) => `“${label}” is between ${low} and ${high}`,
  },
  and: (conditions: readonly string[]) =>
    conditions.length < 2
      ? conditions.join('')
      : `${conditions.slice(0, -1).join(', ')} and ${conditions.at(-1)!}`,
  fails: {
    mainly: (when: string) => `It fails mainly when ${when}.`,
    oftener: (when: string) => `It fails more often when ${when}.`,
    /** @param density failures of 100 futures there @param coverage of 100 failures, those there @param base of all */
    how: (density: number, coverage: number, base: number) =>
      `In futures that this was not found in, it fails in ${density} of 100 there (in all futures: ${base} of 100), and ${coverage} of 100 failures are there.`,
    /** @param rest failures of 100 of all futures that no earlier region holds */
    also: (when: string, density: number, rest: number) =>
      `Of the other futures, it fails more often where ${when}: in ${density} of 100 (in all of those others: ${rest} of 100).`,
  },
  none: {
    'no-failure': 'It fails in none of these futures: there is nothing to explain.',
    always:
      'It fails in every one of these futures. That does not rule out that some assumptions could save it: “What would change our mind?” below seeks them.',
    'too-few': 'Too few futures fail, or too few succeed, to say what they have in common.',
    unexplained:
      'When it fails cannot be said in a sentence: no few assumptions explain it, the failures are scattered over many.',
  },
  /** @param failures of 100 futures */
  scattered: (failures: number) =>
    `It fails in ${failures} of 100 futures, whether any few assumptions are high or low: no short sentence tells when. What it would take to succeed is sought below, under “What would change our mind?”.`,
  moreFutures: 'With more futures something may be found.',
  mostFail:
    'It fails in most futures. Where it succeeds was not searched for: this says where failing is surest.',
  analysts: 'For analysts: the regions of failure, and how they were checked',
  method: (runs: number, seed: number) =>
    `${runs.toLocaleString('en-GB')} futures, seed ${seed}, Latin hypercube over every assumption with a range (triangular, most likely at the plan’s value). Plan and doing nothing share each future. A goal of no more, or no less, than doing nothing is met by a difference too small to count on the scorecard. Regions by the patient rule induction method, at most three restrictions each: found in the first half of the futures, checked on the second. Intervals: Wilson, 95%.`,
  table: {
    caption: 'Regions of failure',
    region: 'Table: regions of failure',
    of: 'Failure of',
    all: 'all goals together',
    box: 'Region',
    conditions: 'Restrictions (with p)',
    coverage: 'Coverage',
    density: 'Density',
    mean: 'Mean goals missed',
    mass: 'Mass',
    checked: 'Checked: density (base)',
    checkedCoverage: 'Checked: coverage',
    p: (p: string) => `p ${p}`,
    terms:
      'Coverage: share of all failures that lie in the region. Density: share of its futures that fail. Mass: share of all futures in it. p: how likely chance would do as well without the restriction.',
  },
  files: 'Goals in futures',
}
