const and = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`

const central =
  'Central run: every assumption at one value, so no band stands beside these numbers. They are not as sure as they look.'

const forecast =
  'Not a forecast: controlled studies since 2012 found far less change in hospital use than integrated care was hoped to bring.'

/** What is said in the dialog “Take away” and on everything that is taken away. */
export const takeAwayText = {
  central,
  bands: (runs: number, assumptions: number) =>
    `Bands: 8 of 10 of ${runs.toLocaleString('en-GB')} futures, in each of which all ${assumptions} assumptions are drawn from their ranges; plan and do nothing share each future. What the model leaves out is not in them.`,
  dialog: {
    explain:
      'Made on this machine from the run on screen. Nothing is sent anywhere. Any chart alone: CSV, SVG or PNG below it.',
    paper: 'On paper',
    print: 'Print the handout',
    printHint: 'One A4 page. The browser’s print window can save it as a PDF.',
    files: 'As a file',
    excel: 'Excel workbook',
    excelHint: 'Plan, scorecard, every outcome by month, definitions, evidence.',
    powerPoint: 'PowerPoint slides',
    powerPointHint: 'Seven slides; charts can be edited and have alternative text.',
    csv: 'All results as CSV',
    csvHint: 'One row for each month, run and outcome.',
    words: 'In words',
    sentence: 'The plan and its results in words',
    copy: 'Copy as a sentence',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying. The text is selected: copy it from the box.',
    making: (what: string) => `Making: ${what}…`,
    made: (file: string) => `Saved: ${file}`,
    failed: (what: string) =>
      `${what} could not be made. Check the connection and try again; your work is kept.`,
  },

  sentence: {
    join: and,
    plan: (place: string, name: string, plan: string) =>
      name === '' ? `${place}: ${plan}.` : `${place}, “${name}”: ${plan}.`,
    levers: (levers: readonly string[], more: number) =>
      [...levers, ...(more > 0 ? [`and ${more} more ${more === 1 ? 'change' : 'changes'}`] : [])].join('; '),
    noLever: 'no lever is moved',
    assumed: (count: number) =>
      count === 1
        ? '1 assumption differs from its central value'
        : `${count} assumptions differ from their central values`,
    ours: (count: number) =>
      count === 1 ? '1 figure of the place is our own' : `${count} figures of the place are our own`,
    change: (label: string, after: string, before: string, difference: string, verdict: string) =>
      after === before
        ? `${label} about ${after} either way (${[difference, verdict].filter(Boolean).join(', ')})`
        : `${label} ${after} instead of ${before} (${[difference, verdict].filter(Boolean).join(', ')})`,
    against: { nothing: 'doing nothing', assumptions: 'our assumptions without action' },
    changes: (end: string, changes: string, against: string) =>
      `In the year to ${end} the model gives, beside ${against}: ${changes}.`,
    none: {
      neither: (end: string) => `The run to ${end} is that of doing nothing.`,
      assumptions: (end: string) =>
        `On the scorecard these assumptions make no difference in the year to ${end}.`,
      plan: (end: string) => `On the scorecard this plan makes no difference in the year to ${end}.`,
      both: (end: string) => `On the scorecard this plan makes no difference in the year to ${end}.`,
    },
    harm: (worst: string, count: number, all: number) =>
      count === 1
        ? `1 of ${all} warning signs gets worse: ${worst}.`
        : `${count} of ${all} warning signs get worse, most in proportion: ${worst}.`,
    noHarm: (all: number) => `Of ${all} warning signs the model shows none getting worse.`,
    noForecast: (model: string) =>
      `This is one run of a model (Joined-Up, version ${model}) on stated assumptions, not a forecast.`,
  },

  handout: {
    kind: 'Joined-Up: a plan tried in a model',
    facts: (place: string, people: string, share: string, from: string, to: string, data: string) =>
      `${place} · ${people} people, ${share} 65 and over · run from ${from} to ${to} · place data of ${data}`,
    plan: 'Our plan in words',
    ours: 'Our own figures for the place',
    more: (count: number) => `and ${count} more in the plan file`,
    scorecard: (end: string) => `Scorecard, year to ${end}`,
    outcome: 'Outcome',
    first: (year: string) => `First year (${year})`,
    nothing: 'Do nothing',
    assumptions: 'Our assumptions, no action',
    ourPlan: 'Our plan',
    /** By what it is measured against. */
    change: { nothing: 'Change against do nothing', assumptions: 'Change because of our plan' },
    noPlan: 'No lever is moved: there is no plan to compare yet.',
    /** Above the limits that hold 8 of 10 futures. */
    futures: { change: 'Change in 8 of 10 futures', value: '8 of 10 futures' },
    harms: (count: number) => `Gets worse (${count})`,
    harm: (label: string, before: string, after: string, difference: string) =>
      `${label} ${before} → ${after} (${difference})`,
    harmMore: (count: number) => `and ${count} more`,
    noHarm: 'Gets worse: the model shows no harm under this plan.',
    smith: (explain: string) => `Mrs Smith’s year. ${explain}`,
    assumed: 'Our assumptions',
    allCentral: 'Every assumption stands at its central value.',
    otherCentral: 'Every other assumption stands at its central value.',
    statuses: (all: number, published: number, data: number, cited: number, judged: number) =>
      `Of the model’s ${all} assumptions ${published} are published, ${data} from open data, ${cited} commonly cited and ${judged} judgements; which of them decide this result has not been worked out here.`,
    purpose:
      'For planning with whole populations and for learning. Not for decisions about anyone’s own care; no patient data is in it.',
    forecast,
    link: (address: string) => `This plan, to open and change: ${address}`,
    scan: 'Scan to open this plan',
    tooLong: (address: string) =>
      `Made with ${address}. The plan is too long for a code that a phone could read: pass on its file (Share, Save plan as a file).`,
    noLink: (address: string) =>
      address === ''
        ? 'The plan file, saved under Share, opens this plan.'
        : `Made with ${address}. Share there gives a link to this plan.`,
    version: (model: string, hash: string, seed: number, data: string) =>
      `${model}, version ${hash} · seed ${seed} · place data ${data}`,
    code: 'QR code: link to this plan',
  },

  workbook: {
    about: 'Read me',
    plan: 'Plan',
    scorecard: 'Scorecard',
    results: 'Results',
    definitions: 'Definitions',
    evidence: 'Evidence',
    rows: {
      title: 'Joined-Up: results of a plan',
      place: 'Place',
      name: 'Plan',
      note: 'Note',
      run: 'Run',
      model: 'Model',
      version: 'Model version',
      seed: 'Seed',
      data: 'Place data of',
      link: 'Link to this plan',
      noLink: 'Too long for a cell: save the plan as a file (Share).',
      purpose: 'What it is for',
      forecast: 'How far to trust it',
      band: 'Bands',
      sheets: 'Sheets',
      index: 'Beds as an index',
    },
    forecast,
    purpose:
      'Planning with whole populations, and learning. Not for decisions about an individual’s care. No patient data is in it.',
    sheets:
      'Plan: every lever, and each assumption or figure of the place that was changed; all others stand at their central value. Scorecard: means of the last year. Results: every outcome by month, one column for each run, unrounded. Definitions: what each outcome is. Evidence: what is known of each lever.',
    index: (month: string) =>
      `The number of beds of this place is not known: outcomes that count beds are given as an index, do nothing in ${month} = 100.`,
    to: (from: string, end: string) => `${from} to ${end}, by month`,
    heading: {
      kind: 'Kind',
      name: 'Name',
      id: 'Identity in the model',
      unit: 'Unit',
      today: 'Today or central value',
      ours: 'Our plan',
      changed: 'Changed',
      start: 'Starts',
      ramp: 'Months to full size',
      end: 'Ends',
      outcome: 'Outcome',
      group: 'Group',
      better: 'Better when',
      first: 'First year, do nothing',
      nothing: 'Do nothing',
      assumptions: 'Our assumptions, no action',
      plan: 'Our plan',
      change: 'Change because of our plan',
      least: 'Change: 1 of 10 futures lies below',
      most: 'Change: 1 of 10 futures lies above',
      verdict: 'Verdict',
      month: 'Month',
      meaning: 'What it is',
      lever: 'Lever',
      question: 'Question it answers',
      low: 'Least',
      high: 'Most',
      published: 'Most that a published system reached',
      status: 'Status',
      source: 'Source',
    },
    kinds: { lever: 'Lever', assumption: 'Assumption', ours: 'Our own figure' },
    yes: 'yes',
    no: 'no',
    never: 'never',
    better: { lower: 'lower', higher: 'higher', neither: 'neither' },
    column: (outcome: string, run: string) => `${outcome}: ${run}`,
  },

  csv: {
    month: 'month',
    run: 'run',
    outcome: 'outcome',
    label: 'label',
    unit: 'unit',
    value: 'value',
    index: 'index, first month of do nothing = 100',
  },

  slides: {
    lead: (place: string, end: string, change: string) => `${place}, year to ${end}: ${change}`,
    against: (against: string) => `Beside ${against}`,
    also: 'Also',
    run: (from: string, to: string) => `Run of a model from ${from} to ${to}`,
    plan: (place: string, levers: number, assumptions: number) =>
      [
        levers === 0
          ? `In ${place} we change nothing yet`
          : `In ${place} we change ${levers} ${levers === 1 ? 'thing' : 'things'}`,
        ...(assumptions === 0
          ? []
          : [`on ${assumptions} ${assumptions === 1 ? 'assumption' : 'assumptions'} of our own`]),
      ].join(', '),
    more: (count: number) => `and ${count} more: see the plan file`,
    card: (better: number, worse: number, all: number, end: string) =>
      better + worse === 0
        ? `Our plan changes none of the ${all} headline outcomes in the year to ${end}`
        : `Our plan makes ${better} of ${all} headline outcomes better and ${worse} worse in the year to ${end}`,
    cardNothing: (end: string) => `Where doing nothing leads by the year to ${end}`,
    cardAssumed: (changed: number, all: number, end: string) =>
      `Our assumptions alone change ${changed} of ${all} headline outcomes in the year to ${end}`,
    money: (parts: readonly string[]) => `Who pays: ${parts.join('; ')}.`,
    moneyPart: (label: string, difference: string) => `${label} ${difference}`,
    moneySame: (label: string) => `${label} no change`,
    smith: (label: string, after: string, before: string, difference: string) =>
      `Mrs Smith’s year, ${label}: ${after} under our plan against ${before} (${difference})`,
    smithSame: 'In this run Mrs Smith’s year is the same with our plan and without',
    harms: (count: number, all: number, worst: string) =>
      count === 1
        ? `1 of ${all} warning signs gets worse under our plan: ${worst}`
        : `${count} of ${all} warning signs get worse under our plan, most in proportion: ${worst}`,
    noHarms: 'The model shows no warning sign getting worse under this plan, and does not know everything',
    limits: 'What this model does not know',
    limitList: (certainty: string): readonly string[] => [
      forecast,
      certainty,
      'No lever has a controlled estimate for what it does here: their sizes are stated judgements, each with its source on screen.',
      'Frail older people and long-term conditions only: children, mental health, addiction and disability of working age are not modelled.',
      'For planning with whole populations and for learning; not for decisions about anyone’s own care.',
    ],
    alt: (title: string, sentence: string, from: string, to: string, runs: string, base: string) =>
      `Line chart of ${title}${base === '' ? '' : ` (${base})`} by month, ${from} to ${to}: ${runs}. ${sentence}`,
  },
}
