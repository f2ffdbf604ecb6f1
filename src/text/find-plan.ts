const whole = (value: number) => value.toLocaleString('en-GB')
const plans = (count: number) => (count === 1 ? '1 plan' : `${whole(count)} plans`)
const levers = (count: number) => (count === 1 ? '1 lever' : `${count} levers`)

/** A search for plans that meet goals in many futures and cost little. */
export const findPlanText = {
  title: 'Find a plan',
  lead: 'The computer tries many plans in many futures, and keeps those that looked best: of these, none both cost less and met the goals more often. Each of them is then tried once more, in fresh futures. It finds good plans, not surely the best, and knows nothing that is not in the model.',
  noGoals:
    'A search needs something to search for, and no goals are set yet. Set them under “Our goals” on this page.',
  waiting: 'Waiting for the results of the plan that is open …',

  form: {
    label: 'What to search for',
    goals: (count: number) =>
      count === 1
        ? 'Searches for plans that meet the goal set on this page.'
        : `Searches for plans that meet all ${count} goals set on this page.`,
    atLeast: 'Goals met in at least',
    ofFutures: 'of 100 futures',
    budgets: 'Yearly spending may rise, in its dearest year, by at most',
    budgetsHint:
      'In £ million above doing nothing, on average over the futures. Leave empty for no limit; 0 allows no rise.',
    budget: {
      nhs_spend_a_year: 'NHS',
      council_spend_a_year: 'Council',
      nhs_and_council_spend_a_year: 'NHS and council together',
    },
    million: '£m',
    levers: (chosen: number, all: number) => `Levers that may move: ${chosen} of ${all}`,
    leversHint:
      'Others stay as the open plan has them. When a lever starts and how long it ramps stay as they are.',
    all: 'All',
    none: 'None',
    moved: 'Those moved in the open plan',
    effort: 'How long to look',
    evaluations: 'Plans to try',
    futures: 'Futures for each',
    seed: 'Seed',
    seedHint: 'The same seed gives the same plans.',
    start: 'Search',
    startAgain: 'Search anew',
    needLevers: 'Tick a lever at least.',
    needNumbers: 'One of the numbers is missing or out of its range.',
  },

  time: {
    about: (minutes: number) =>
      minutes < 1
        ? 'less than a minute'
        : minutes < 1.5
          ? 'about a minute'
          : minutes < 90
            ? `about ${Math.round(minutes)} minutes`
            : `about ${Math.round(minutes / 60)} hours`,
    measured: (time: string) => `Takes ${time}, going by the last search on this device.`,
    guessed: (time: string) =>
      `Takes ${time} where two processor cores have nothing else to do, and several times that on a busy or old machine.`,
    left: (time: string) => `${time} left`,
  },

  state: {
    bar: 'Plans tried',
    tried: (tried: number, of: number, full: number, futures: number) =>
      `${whole(tried)} of ${plans(of)} tried, ${whole(full)} of them in all ${futures} futures`,
    begun: 'Starting: what doing nothing comes to in every future …',
    fresh: (futures: number) => `Trying the plans that were found in ${futures} fresh futures …`,
    done: (tried: number) => `Done: ${plans(tried)} tried.`,
    stopped: (tried: number) => `Stopped after ${plans(tried)}. What was found is kept on this device.`,
    keptOn: 'It goes on while you look at other pages, and is kept on this device after each round.',
    opening: 'Fetching what the last search found …',
    stop: 'Stop',
    goOn: 'Go on',
    more: (count: number) => `Try ${count} more plans`,
  },

  apart: {
    model: (place: string) =>
      `A search for ${place} is kept on this device, but it was made with another version of the model. It cannot be gone on with; a new search replaces it.`,
    place: (place: string) =>
      `A search for ${place} is kept on this device. It is of other figures than those of the place that is open, so it is not shown here and cannot be gone on with: open that place as it was, or search anew, which replaces it.`,
    assumptions: (place: string) =>
      `A search for ${place} is kept on this device. It was made with other assumptions than those that are set now, so it is not shown here and cannot be gone on with: set them as they were, or search anew, which replaces it.`,
    goals: (place: string) =>
      `A search for ${place} is kept on this device. It was for other goals than those that are set now, so it is not shown here and cannot be gone on with: set them as they were, or search anew, which replaces it.`,
    working: (place: string) => `A search for ${place} is under way.`,
    unreadable:
      'The search that was kept on this device cannot be gone on with: what it was for has changed since. Search anew.',
  },

  result: {
    title: 'What was found',
    of: (place: string, atLeast: number, seed: number, count: number, limits: readonly string[]) =>
      [
        `${place}: all goals in at least ${atLeast} of 100 futures`,
        ...limits,
        `${levers(count)} allowed to move; seed ${seed}.`,
      ].join('; '),
    limit: (budget: string, most: string) => `${budget} spending up by at most ${most} in its dearest year`,
    otherPlan:
      'The search began from another plan than the one that is open now; levers that were not allowed to move stand as that plan had them.',
    soFar:
      'So far, in the futures that the plans are chosen by. These figures flatter: when the search is over, each plan here is tried in fresh futures.',
    nothing: 'No plan has been tried in all futures yet.',
    noneKeeps: 'None of the plans found keeps the limits on spending.',
    best: (plan: string, words: string, share: string, cost: string) =>
      `The cheapest plan found that meets the goals often enough is plan ${plan}: ${words}. In fresh futures it meets all goals in ${share}, and ${cost}.`,
    bestSoFar: (plan: string, share: string, cost: string) =>
      `Cheapest so far that meets the goals often enough: plan ${plan}, in ${share}; it ${cost}.`,
    none: (atLeast: number) =>
      `None of the plans found meets all goals in at least ${atLeast} of 100 fresh futures.`,
    noneWithin: (atLeast: number) =>
      `None of the plans found both keeps the limits on spending and meets all goals in at least ${atLeast} of 100 fresh futures.`,
    dear: (plan: string, share: string) =>
      `Plan ${plan} meets them often enough, in ${share}, but there its spending goes over a limit.`,
    noneSoFar: (atLeast: number) => `None so far meets all goals in at least ${atLeast} of 100 futures.`,
    closest: (plan: string, words: string, share: string, cost: string) =>
      `Plan ${plan} came closest: ${words}. It meets them in ${share}, and ${cost}.`,
    closestSoFar: (plan: string, share: string) => `Closest: plan ${plan}, in ${share}.`,
    lucky: (plan: string, searched: string) =>
      `Plan ${plan} met them in ${searched} of the search; in fresh futures it does not.`,
    nothingMoved: 'nothing moved',
    many: (count: number) => `${levers(count)} moved, listed in the table`,
    adds: (pounds: string, years: number) => `adds ${pounds} to public spending over ${years} years`,
    saves: (pounds: string, years: number) => `takes ${pounds} off public spending over ${years} years`,
    even: (years: number) => `changes public spending over ${years} years by next to nothing`,
    curse:
      'Whatever comes out best of many tries was partly lucky in the futures it was tried in. So every plan here was tried again in fresh futures that the search did not see: go by those figures, which come first; in them a plan may turn out no better than a cheaper one. The others say what it was chosen by. A short search may leave levers moved that hardly matter.',
    notForecast:
      'Shares are of the futures of this model: what the model leaves out is in none of them. Not a forecast.',
  },

  chart: {
    title: 'Cost against how often the goals are met',
    read: 'Read plan by plan: cost against how often the goals are met',
    summary: (count: number) =>
      `${plans(count)}, each unbeaten in the futures it was chosen by. The table beneath has the same figures.`,
    across: 'Added spending over the run, £',
    up: 'Futures in which all goals are met, of 100',
    bar: (atLeast: number) => `asked for: ${atLeast} of 100`,
    fresh: 'in fresh futures',
    searched: 'in the futures it was chosen by',
    point: (plan: string, words: string, fresh: string | null, searched: string) =>
      fresh === null
        ? `Plan ${plan}: ${words}. So far ${searched}.`
        : `Plan ${plan}: ${words}. Fresh futures: ${fresh}. Chosen by: ${searched}.`,
    figures: (share: string, cost: string) => `goals met in ${share}, ${cost}`,
  },

  table: {
    caption: 'Plans found, cheapest first',
    region: 'Plans that were found',
    plan: 'Plan',
    words: 'What it moves',
    cost: 'Added spending over the run',
    met: 'All goals met in',
    rise: (budget: string) => `${budget}: rise in its dearest year`,
    /** Bounds of the share. */
    interval: (low: number, high: number) => `${low} to ${high} of 100 (95% confidence)`,
    searched: (figure: string) => `chosen by: ${figure}`,
    over: 'over the limit',
    /** Costs no less and meets the goals no more often. */
    beaten: (plan: string) => `beaten by plan ${plan}`,
    enough: 'enough',
    short: 'not enough',
    open: 'Open',
    openOne: (plan: string) => `Open plan ${plan}`,
    keep: 'Keep',
    keepOne: (plan: string) => `Keep plan ${plan} beside the work`,
    opened: (plan: string) => `Plan ${plan} is open in place of your plan, which is one undo away.`,
    notOpened: (plan: string) => `Plan ${plan} could not be opened: see the message at the top.`,
    kept: (plan: string) => `Plan ${plan} is kept, and stands on the page Compare.`,
    undo: 'Undo',
    undone: 'Your plan is open again.',
    explore: 'See it on Explore',
    share: (count: number, futures: number) => `${count} of ${futures} futures`,
  },

  /** The note of a plan that is taken before the search is over. */
  noteSoFar: (goals: readonly string[], seed: number, searched: string) =>
    `Found by a search (seed ${seed}) that was not over, for: ${goals.join('; ')}. It meets all goals in ${searched} that it was chosen by, which flatters; it was not tried in fresh futures. Futures of this model, not a forecast.`,

  files: 'Plans that were found',
}
