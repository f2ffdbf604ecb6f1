const number = (value: number) => value.toLocaleString('en-GB')

/** How to read what many futures say, in five screens. */
export const readingText = {
  title: 'How to read this, in five screens',
  invite: 'New to bands? Five short screens explain them with your own plan.',
  begin: 'Learn to read this',
  back: 'All of “How sure are we?”',
  steps: 'Screens',
  step: (at: number, of: number, title: string) => `${at} of ${of}: ${title}`,
  at: (at: number, of: number) => `Screen ${at} of ${of}`,
  previous: 'Previous',
  next: 'Next',
  keys: 'Arrow keys go back and on.',
  outcome: 'Outcome',
  noPlan: 'No lever is moved, so doing nothing is the example.',
  waiting: 'Trying futures: the numbers come in a moment …',
  failed: 'The futures could not be worked out, so the numbers of this screen are missing.',
  chart: (outcome: string) => `${outcome}: example`,

  one: {
    title: 'One line is one future',
    text: (assumptions: number) =>
      `A run needs a value for each of ${number(assumptions)} assumptions, and nobody knows them all. Draw one value for each from its range: that run is one future. Draw again and the lines move. None of them is the future; each is one that the ranges allow.`,
    another: 'Another future',
    plan: (at: number, of: number, year: string, plan: string, nothing: string) =>
      `Future ${at} of ${of}: in ${year} it is ${plan} with the plan and ${nothing} without.`,
    nothing: (at: number, of: number, year: string, value: string) =>
      `Future ${at} of ${of}: in ${year} it is ${value}.`,
  },
  band: {
    title: 'A band is many futures',
    text: (runs: number) =>
      `Here are ${number(runs)} futures at once. In each month, 8 in 10 of them lie inside the wide band, and half inside the dark one. Outside is not impossible: 1 in 10 futures is above the wide band and 1 in 10 below it. The edge is not a worst case.`,
    what: (year: string, acts: boolean) => (acts ? `With the plan, in ${year}` : `In ${year}`),
    rows: {
      below: '1 in 10 futures: below',
      outer: '8 in 10 futures',
      inner: 'Half of the futures',
      above: '1 in 10 futures: above',
    },
    range: (low: string, high: string) => `${low} to ${high}`,
  },
  why: {
    title: 'Why futures differ',
    text: (assumptions: number) =>
      `In each future every one of the ${number(assumptions)} assumptions has another value from its range. Some ranges come from studies or open data; most are judgements, and the tag says which. For any one answer some count far more than others.`,
    known: 'Three of them, each with another standing:',
    found: (subject: string) => `The three that count most for ${subject}, as last ranked on this page:`,
    range: (low: string, value: string, high: string) => `${low} to ${high}; used here: ${value}`,
    more: 'Find which matter to your plan',
  },
  pair: {
    title: 'Plan and do nothing share a future',
    text: 'The plan is not tried in one world and doing nothing in another: both meet the same assumptions in each future. What is uncertain about both alike cancels out. So judge a plan by the difference in each future, not by how two bands overlap.',
    apart: 'Read off the two bands',
    paired: 'Future by future',
    narrower: (label: string, year: string, apart: string, paired: string) =>
      `${label} in ${year}: set against each other, the two bands would allow differences that lie as far as ${apart} apart. Future by future, 8 in 10 differences lie within ${paired} of each other.`,
    chart: 'The difference that the plan makes',
    idle: 'There is no difference to show while no lever is moved. Move one on Explore and come back.',
  },
  limits: {
    title: 'What the model cannot know',
    text: 'A band holds only what has a range here. What the model leaves out, or has wrong in its structure, is in no band; many ranges are themselves judgements. So it is not a forecast interval: the truth may lie outside more often than 2 times in 10. Controlled studies found far less change in hospital use than was hoped.',
    out: 'Left out, among others: children, mental health and working-age disability; hospital staff, drugs and buildings; deprivation; most of what GPs do. How trust, leadership or pooled budgets work is a judgement.',
    statuses: (assumptions: number) => `What the ${number(assumptions)} assumptions rest on`,
    count: (count: number, of: number) => `${count} (${Math.round((100 * count) / of)}%)`,
    summary: (judged: number, of: number) =>
      `${judged} of ${of} are judgements made for this model, marked “Assumption”.`,
    evidence: 'What was published, beside the model',
  },
}
