/** What would change our mind. */
export const mindText = {
  title: 'What would change our mind?',
  lead: 'The smallest shift of assumptions, each within its range, that turns the answer round.',
  nothing:
    'Add a goal above, or keep a second plan of this place on Compare: then it can be asked what would change the answer.',
  about: 'Ask about',
  goals: 'Goals: met or missed',
  rankings: 'Which plan is better',
  against: (plan: string) => `This plan against “${plan}”`,
  on: 'judged by',
  unnamed: 'a plan without a name',
  footing: (year: string) =>
    `Both plans are judged in the year ${year}, with the present plan’s assumptions and numbers of the place.`,
  go: 'Find the smallest shift',
  what: 'What would change our mind',
  stale: 'The plan or the question has changed since. This is how it was before: ask again.',
  now: {
    justMeets: 'As assumed now, the plan meets the goal, but only just.',
    justMisses: 'As assumed now, the plan misses the goal, but only just.',
    meets: (outcome: string, by: string) =>
      `As assumed now, the plan meets the goal with ${by} to spare: ${outcome}.`,
    misses: (outcome: string, by: string) => `As assumed now, the plan misses the goal by ${by}: ${outcome}.`,
    better: (plan: string, outcome: string, by: string) =>
      `As assumed now, this plan is ahead of “${plan}” by ${by}: ${outcome}.`,
    worse: (plan: string, outcome: string, by: string) =>
      `As assumed now, this plan is behind “${plan}” by ${by}: ${outcome}.`,
    even: (plan: string, outcome: string) =>
      `As assumed now, this plan and “${plan}” come to the same: ${outcome}.`,
    unknown: 'As assumed now, the answer is not known: nothing can be sought.',
  },
  then: {
    meets: 'the plan would miss the goal',
    misses: 'the plan would meet the goal',
    better: (plan: string) => `“${plan}” would be ahead`,
    worse: (plan: string) => `this plan would be ahead of “${plan}”`,
  },
  if: (moves: string, then: string) => `If ${moves}, ${then}.`,
  and: (moves: readonly string[]) =>
    moves.length < 2 ? moves.join('') : `${moves.slice(0, -1).join(', ')} and ${moves.at(-1)!}`,
  /** @param range all that it may be @param end what of its range it comes close to, if it does */
  move: (label: string, from: string, to: string, range: string, end: string) =>
    `“${label}” went from ${from} to ${to} (its range is ${range}${end})`,
  range: (low: string, high: string) => `${low} to ${high}`,
  ends: {
    lowest: ', and this is close to the lowest',
    highest: ', and this is close to the highest',
    none: '',
  },
  close:
    'That is a small shift, well within the range that is taken to be possible: by this model the answer could be either.',
  more: (count: number) => `${count} more moved a little`,
  smallest: (count: number, length: string) =>
    `The smallest shift found moves ${count} assumptions together by ${length} of their ranges (the root of the sum of the squares); a smaller one may exist.`,
  none: (points: number) =>
    `Nothing that was tried turns it round: no assumption by itself, at the points of its range that were tried, and no shift of several at once (${points.toLocaleString('en-GB')} points tried). That is no proof that nothing could.`,
  noneAlone: 'No assumption does it alone at the points of its range that were tried.',
  tryIt: 'Try it',
  tryLong: (what: string) => `Try it in Explore: ${what}`,
  tryNote: 'Try it sets the assumptions and goes to Explore: one step, which Undo takes back.',
  alone: 'Assumptions that do it alone',
  table: {
    caption: 'Assumptions that do it alone, the smallest shift first',
    region: 'Table: assumptions that do it alone',
    assumption: 'Assumption',
    now: 'Now',
    there: 'It turns at',
    range: 'Its range',
    shift: 'Shift, as a share of its range',
    tryIt: 'Try it',
  },
  rest: (count: number) => `${count} more are in the files.`,
  together: 'All moves of the smallest shift found',
  method: (points: number, assumptions: number) =>
    `${points.toLocaleString('en-GB')} points were tried over ${assumptions} assumptions, nothing is drawn by chance. Both sides of each change that is told were run. Each assumption alone to both ends of its range; the most influential in pairs, and together by the algorithm of Hasofer, Lind, Rackwitz and Fiessler.`,
  analysts: 'For analysts: how it was sought, and files',
}
