/** What people want of their plans, and in how many futures they get it. */
export const goalsText = {
  title: 'Our goals',
  lead: 'What would make the plan worth doing? Goals are kept on this device, for every plan alike.',
  none: 'No goals yet.',
  start: 'Some to begin with, for this place: change or remove them as you like.',
  add: 'Add a goal',
  full: (most: number) => `That is ${most} goals: remove one before you add another.`,
  change: 'Change',
  changeLong: (goal: string) => `Change: ${goal}`,
  remove: 'Remove',
  removeLong: (goal: string) => `Remove: ${goal}`,
  removed: (goal: string) => `Removed: ${goal}`,
  undo: 'Put it back',
  offered: (goal: string) => `Add: ${goal}`,
  form: {
    title: { add: 'A new goal', change: 'Change a goal' },
    outcome: 'Outcome',
    bound: 'At most or at least',
    amount: 'Number',
    measure: 'Measured as',
    year: 'Year',
    in: 'in the year to',
    keep: { add: 'Add this goal', change: 'Keep the change' },
    cancel: 'Cancel',
    measures: {
      'share-less': (fewer: boolean) => `% ${fewer ? 'fewer' : 'less'} than doing nothing`,
      'share-more': () => '% more than doing nothing',
      'difference-less': (fewer: boolean, unit: string) =>
        `${unit}${unit === '' ? '' : ' '}${fewer ? 'fewer' : 'less'} than doing nothing`,
      'difference-more': (_fewer: boolean, unit: string) =>
        `${unit}${unit === '' ? '' : ' '}more than doing nothing`,
      value: (_fewer: boolean, unit: string) => `${unit}${unit === '' ? 'the' : ', the'} value itself`,
    },
    hint: 'The mean of the twelve months that end with that month.',
    wrong: {
      empty: 'Write a number, such as 5 or 2.5.',
      'not-a-number': (found: string) => `“${found}” is not a number. Write digits, such as 5 or 2.5.`,
      negative:
        'Write 0 or more here; whether it is more or fewer than doing nothing is chosen in the list beside it.',
      same: 'This goal is in the list already.',
    },
  },
  bounds: { 'at most': 'at most', 'at least': 'at least' },
  sentence: (outcome: string, bar: string, when: string) => `${outcome} ${bar}, ${when}`,
  bar: {
    value: (bound: string, amount: string) => `${bound} ${amount}`,
    same: (is: 'at most' | 'at least', fewer: boolean) =>
      is === 'at most' ? 'no more than doing nothing' : `no ${fewer ? 'fewer' : 'less'} than doing nothing`,
    more: (bound: string, amount: string) => `${bound} ${amount} more than doing nothing`,
    less: (bound: string, amount: string, fewer: boolean) =>
      `${bound} ${amount} ${fewer ? 'fewer' : 'less'} than doing nothing`,
  },
  yearTo: (month: string) => `in the year to ${month}`,
  month: (month: string) => `in ${month}`,
  points: 'percentage points',
  million: 'million',
  wrong: {
    unknown: 'The model in use does not have this outcome: the goal is left out.',
    outside: (first: string, last: string) =>
      `This place’s run goes from ${first} to ${last}: the goal is left out. Change its year.`,
  },
}
