const number = (value: number) => value.toLocaleString('en-GB')
const all = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
/** Rounded down, so that what is nearly sure is not called sure. */
const of100 = (share: number) => `${Math.floor(share * 100)} of 100`

function duration(seconds: number): string {
  if (seconds < 10) return 'a few seconds'
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds`
  const minutes = Math.round(seconds / 60)
  return minutes <= 1 ? 'about a minute' : `about ${minutes} minutes`
}

/** Which assumptions decide an outcome. */
export const mattersText = {
  title: 'Which assumptions matter',
  lead: 'Not all that is uncertain counts. This finds the assumptions whose ranges move the answer: what to find out before you decide.',
  outcome: 'Outcome',
  year: 'Year',
  of: {
    label: 'Of what',
    difference: 'What the plan changes',
    value: 'The value itself',
  },
  noPlan: 'No lever is moved: this asks what decides the value when nothing is done.',
  quick: 'Quick look',
  quickNote: (assumptions: number, runs: number) =>
    `Moves each of the ${number(assumptions)} assumptions by itself, ${number(runs)} runs in all. Rough.`,
  full: 'Full study',
  fullNote: (kept: number, runs: number, seconds: number | null) =>
    `Then shares out the uncertainty among the ${kept} that matter most: up to ${number(runs)} runs${
      seconds === null
        ? '; a quick look tells how long that takes here'
        : `, ${duration(seconds)} on this machine`
    }.`,
  cancel: 'Stop',
  state: {
    waiting: 'Waiting for other runs to end …',
    working: (done: number, of: number, seconds: number | null) =>
      `${number(done)} of ${number(of)} runs${seconds === null ? '' : `; ${duration(seconds)} left`}`,
    begun: 'Working.',
    done: 'The ranking is ready.',
    stopped: 'Stopped.',
    failed: 'The study could not be made.',
  },
  stale: 'This ranking is of the plan as it was before. Look again for the plan as it is now.',
  otherChoice: (subject: string) => `This ranking is about ${subject}. Look again for what is chosen above.`,
  /** What a ranking is about, inside a sentence. */
  subject: (outcome: string, year: string, ofDifference: boolean) =>
    ofDifference ? `what the plan changes in “${outcome}” in ${year}` : `“${outcome}” in ${year}`,

  leader: {
    none: (subject: string) => `No assumption changes ${subject}: there is nothing to share out.`,
    /** @param effect how far the first moves it */
    rough: (subject: string, names: readonly string[], effect: string) =>
      `In this rough look ${subject} hangs most on ${all(names.map(quoted))}. The first of them moves it by about ${effect} from one end of its range to the other, going by moves within it.`,
    /** Of a rough look that would name others if it were made again. */
    unsure: (subject: string, names: readonly string[]) =>
      `Among the assumptions that may matter most for ${subject}: ${all(names.map(quoted))}. This rough look cannot tell which come first; the full study can.`,
    few: (subject: string, names: readonly string[], share: number) =>
      `Most of the uncertainty about ${subject} comes from ${names.length === 1 ? 'one assumption' : `${names.length} assumptions`}: ${all(names.map(quoted))}. ${names.length === 1 ? 'By itself it is' : 'By themselves they are'} behind about ${Math.round(share * 100)}% of it.`,
    many: (subject: string, names: readonly string[], share: number) =>
      `No few assumptions are behind the uncertainty about ${subject}. The ${names.length} that matter most are ${all(names.map(quoted))}; by themselves they are behind about ${Math.round(share * 100)}% of it.`,
  },

  runs: (runs: number, seed: number) => `${number(runs)} runs, seed ${seed}.`,
  runsFull: (runs: number, before: number, seed: number) =>
    `${number(runs)} runs after ${number(before)} of the quick look, seed ${seed}.`,
  stable: {
    order: (top: number, order: number) =>
      top === 1
        ? `Which one stands first is stable: it is the same in ${of100(order)} redraws of these runs.`
        : `The ranking is stable: the first ${top} stand in this order in ${of100(order)} redraws of these runs.`,
    members: (top: number, members: number, order: number) =>
      `Which ${top} stand first is stable (the same in ${of100(members)} redraws of these runs); their order is not (${of100(order)}).`,
    none: (top: number, members: number, quick: boolean) =>
      `The ranking is not stable: ${top === 1 ? 'the first is' : `the first ${top} are`} the same in only ${of100(members)} redraws of these runs. ${quick ? 'The full study is surer.' : 'Take those close to each other as equal.'}`,
  },
  capped: (kept: number, inputs: number, heldShare: number) =>
    `Studied were the ${kept} with the largest effects in the quick look. The other ${number(inputs - kept)} stood still, though more than ${kept} count a little: their squared effects come to about ${percent(heldShare)} of all, and that part is missing here.`,
  kept: (kept: number, inputs: number) =>
    `Studied were the ${kept} that the quick look did not find negligible; the other ${number(inputs - kept)} stood still.`,

  list: {
    label: 'Assumptions, the most important first',
    source: 'Each name leads to its equation and source.',
    effects:
      'Bars: how far the outcome moves from one end of a range to the other, going by moves within it. Lines with ends: 95 of 100 redraws of few moves, so they are rather too short.',
    shares:
      'Bars: share of the uncertainty, solid by itself, hollow with others. Lines with ends: 95 of 100 redraws of the whole bar.',
    effect: (effect: string) => effect,
    share: (total: number, first: number) => `${percent(total)}; by itself ${percent(first)}`,
    /** Said to those who do not see the line. */
    interval: (low: string, high: string) => `, between ${low} and ${high}`,
    percent,
    all: (count: number) => `Show all ${number(count)}`,
    fewer: (count: number) => `Show the first ${count}`,
  },

  analyst: {
    title: 'For analysts: methods and numbers',
    first:
      'First-order index: the share of the variance that would go, on average, if this assumption alone were known.',
    total:
      'Total index: the share that would remain if all others were known; above the first order where assumptions act together.',
    effects:
      'μ* is the mean size of an elementary effect, as if for a move over the whole range; μ keeps signs; σ is large where an effect depends on the others.',
    sources:
      'Morris (1991) with radial steps (Campolongo 2011); first order by Saltelli (2010), total by Jansen (1999); intervals from 1,000 bootstrap resamples. Assumptions vary independently, each in a triangle over its range with its top at the value in use. A small index may come out below 0.',
    caption: 'All numbers',
    columns: {
      name: 'Assumption',
      first: 'First',
      total: 'Total',
      muStar: 'μ*',
      mu: 'μ',
      sigma: 'σ',
      interval: '95 of 100',
    },
    range: (low: string, high: string) => `${low} to ${high}`,
  },
  files: 'the ranking',
}

function quoted(name: string): string {
  return `“${name}”`
}
function percent(share: number): string {
  const size = Math.abs(share) * 100
  if (size > 0 && size < 0.5) return 'under 1%'
  return `${share < 0 ? '\u2212' : ''}${Math.round(size)}%`
}
