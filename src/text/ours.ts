/** What the list of our own numbers says; fetched when somebody opens it. */
export const ours = {
  explain:
    'A number of this place that you know better than open data do. It takes the place’s own number in every run, also in do nothing, is marked “ours” wherever results are shown, and travels in the link.',
  rest: 'Projected people by age are yearly points and cannot be changed here.',
  find: 'Find a number',
  none: 'No number by that name.',
  mark: 'ours',
  own: (value: string) => `The place’s own: ${value}`,
  from: (sources: readonly string[]) => `From: ${sources.join('; ')}.`,
  move: (before: string, after: string) => `${before} → ${after}`,
  resetOne: (name: string) => `Bring back the place’s own number: ${name}`,
  beyond: (low: string, high: string) =>
    `Is this right? Places usually lie between ${low} and ${high}. It is kept as it is; far outside, a run can fail or mean nothing.`,
}

export type OursMessages = typeof ours
