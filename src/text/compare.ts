/** What the page that compares plans says. */
export const compareText = {
  title: 'Compare',
  lead: 'Plans side by side, each against doing nothing.',
  empty:
    'There is no other plan here yet: keep the present plan below and go on changing it, open plan files or links that others made, or take plans from the library.',
  library: 'Go to the library',
  work: 'Our present plan',
  unnamed: 'Plan without a name',

  picker: {
    title: 'Plans',
    count: (ticked: number, all: number) => `${ticked} of ${all} compared`,
    keep: 'Keep the present plan',
    kept: (name: string) => `Kept: ${name}`,
    all: 'Compare all',
    none: 'Compare none',
    region: 'Plans to choose from',
    take: (tag: string, name: string) => `Compare ${tag}: ${name}`,
    rename: (tag: string) => `Name of plan ${tag}`,
    open: 'Open',
    openOne: (name: string) => `Open in Explore: ${name}`,
    pin: 'On charts',
    pinOne: (name: string) => `Show on the charts of Explore: ${name}`,
    remove: 'Remove',
    removeOne: (name: string) => `Remove: ${name}`,
    removed: (name: string) => `Removed: ${name}`,
    undo: 'Put it back',
  },

  progress: (ready: number, all: number) => `${ready} of ${all} plans have run.`,
  running: 'Running…',
  failed: (why: string) => `This plan cannot be run. ${why}`,
  nobody: 'No plan is ticked. Tick at least one above.',

  marks: {
    place: (place: string) => place,
    assumptions: 'own assumptions',
    assumptionsWhy:
      'This plan changes assumptions. What it does is measured against its own assumptions without action.',
    ours: 'own baseline numbers',
    oursWhy: 'This plan replaces published numbers of the place by its own.',
    model: (hash: string) => `made with model ${hash}`,
    modelWhy: 'It was made with another version of the model and is run here with the present one.',
    data: (vintage: string) => `made with data of ${vintage}`,
    dataWhy: 'It was made with figures of the place of another date and is run here with the present ones.',
  },
  places:
    'These plans are of different places. Levels differ because places do: compare the changes, each against doing nothing in its own place.',
  baselines:
    'Some of these plans change assumptions or baseline numbers, so their levels differ for that reason too. Compare the changes, each against its own run without action.',

  changed: {
    title: (plans: number) =>
      plans === 1
        ? '1 plan was made with another version of the model: what changed'
        : `${plans} plans were made with another version of the model: what changed`,
    same: 'The present model gives the same numbers.',
    region: (name: string) => `Then and now: ${name}`,
  },

  views: {
    label: 'What to compare',
    names: {
      outcomes: 'Outcomes',
      money: 'Who pays, who gains',
      time: 'Over time',
      regret: 'Regret',
      settings: 'What differs',
    },
  },
  set: 'Outcomes shown',
  sets: { scorecard: 'Scorecard', harm: 'Harms', money: 'Money', smith: 'Mrs Smith' },

  table: {
    plan: 'Plan',
    caption: (set: string, month: string) =>
      `${set} in the year to ${month}: the value, and the change against do nothing`,
    captionMany: (set: string) =>
      `${set} in the last year of each run: the value, and the change against do nothing`,
    nothing: 'Do nothing',
    sortHint:
      'Choose a heading to sort the plans by the change in that outcome, the best first; choose it again to turn the order round.',
    region: (caption: string) => `Table: ${caption}`,
  },

  money: {
    caption: (month: string) =>
      `Who pays and who gains in the year to ${month}: the level, the change against do nothing, and for money that change added up since the start`,
    captionMany:
      'Who pays and who gains in the last year of each run: the level, the change against do nothing, and for money that change added up since the start',
    parties: {
      acute: 'Acute trust',
      community: 'Community and GP',
      nhs: 'NHS as a whole',
      council: 'Council',
      people: 'People and carers',
    },
    since: (size: string, more: boolean, years: number) =>
      `${size} ${more ? 'more' : 'less'} over ${years} years`,
    sinceNone: (years: number) => `no change over ${years} years`,
    explain:
      'A payment between two NHS bodies is one body’s gain and another’s loss: it is no saving. A balance is income less cost; being short of money is spending beyond what there is. People also pay less where they get less care, which is no gain to them. Sums are in today’s prices, not discounted.',
    missing: (parties: readonly string[]) =>
      `Not shown: ${parties.join(', ')}. The model keeps that account but does not report it among its outcomes. GP services as such are not in its NHS spend.`,
  },

  time: {
    choose: 'Outcome drawn',
    heading: 'All plans on one chart',
    show: 'Draw',
    level: 'the level',
    change: 'the change against do nothing',
    nothing: 'Do nothing',
    summary: (outcome: string, plans: number, change: boolean) =>
      change
        ? `${outcome}: what each of ${plans} plans changes against its own run without action.`
        : `${outcome} under each of ${plans} plans.`,
    changeUnit: 'change against no action',
    key: 'Bring out one plan',
    keyHint:
      'Choose a plan to bring its line out. On the chart, left and right go through the months, up and down through the plans.',
    table: 'Table',
    chart: 'Chart',
    tableRegion: (outcome: string) => `Table of the chart: ${outcome}`,
    small: 'Each plan beside no action, all on one scale',
    smallKey: 'Solid: the plan. Dashed: no action.',
    smallLabel: (name: string, value: string, before: string, month: string) =>
      `${name}: ${value} in the year to ${month}, against ${before} without action.`,
    names: (plans: readonly string[]) => `The plans: ${plans.join('; ')}.`,
    source: (places: string, plans: number, model: string) =>
      `${places}. ${plans === 1 ? '1 plan' : `${plans} plans`} compared. Joined-Up model ${model}; not a forecast.`,
    smallBefore: (value: string) => `no action ${value}`,
    smallAfter: (value: string) => `plan ${value}`,
    scale: (low: string, high: string) => `The scale of each goes from ${low} to ${high}`,
    years: (from: string, until: string) => `${from} to ${until}`,
    indexed: 'Beds of this place are an index; plans of places with counts are not on this chart.',
  },

  regret: {
    explain:
      'Regret is what a plan gives up against the best plan compared: none for the best, the whole gap for the worst. It is worked out for one run of each plan, not for a range of futures, so it does not say how sure anyone can be.',
    caption: (set: string) => `${set}: how far each plan falls behind the best of those compared`,
    best: 'Outcomes where best',
    worst: 'Outcomes where worst',
    bestPlan: 'Best plan',
    worstPlan: 'Worst plan',
    bestWord: 'best',
    worstWord: 'worst',
    behind: (size: string) => `${size} behind`,
    noneBehind: 'no difference',
    other: (place: string, left: number) =>
      `Regret compares choices for the same people: shown for ${place}. ${left === 1 ? '1 plan of another place is' : `${left} plans of other places are`} left out.`,
    beliefs:
      'Some of these plans have assumptions or baseline numbers of their own, and each is judged by what it changes there. A gap between such plans is partly one of beliefs, not of choices.',
    few: 'No plan has run yet.',
    rest: (more: number) => `and ${more} more`,
  },

  settings: {
    explain: (alike: number) =>
      alike === 0
        ? 'Only settings in which the plans differ are listed; everything else stands as it is today in all of them.'
        : `Only settings in which the plans differ are listed. ${alike === 1 ? '1 setting is' : `${alike} settings are`} moved in all of them alike; everything else stands as it is today.`,
    same: 'These plans have the same settings.',
    few: 'Tick at least two plans to see in what they differ.',
    caption: 'Settings in which the plans differ',
    setting: 'Setting',
    how: 'How it stands, and in which plans',
    kinds: { place: 'Place', lever: 'Levers', assumption: 'Assumptions', ours: 'Own baseline numbers' },
    published: 'the published number',
    central: (value: string) => `${value}, the central value`,
    plans: (tags: string) => `in ${tags}`,
    lever: (value: string, phasing: string) => `${value}. ${phasing}.`,
  },

  hand: {
    title: 'Hand on this comparison',
    copy: 'Copy link',
    copied: 'Link to the whole comparison copied.',
    noAddress: 'This page was opened from a file and has no link to give: save the comparison as a file.',
    notCopied: 'The browser did not allow copying. Copy the link from this box:',
    linkLabel: 'Link to the whole comparison',
    tooLong: 'These plans are too many for a link. Save them as a file instead.',
    tooMany: (limit: number) =>
      `One link or file holds up to ${limit} plans. Tick fewer, and hand the others on apart.`,
    file: 'Save as a file',
    csv: 'Table as CSV',
    name: (places: string, plans: number) =>
      `${places}: ${plans === 1 ? '1 plan' : `${plans} plans`} compared`,
  },

  csv: {
    tag: 'Plan',
    name: 'Name',
    place: 'Place',
    outcome: 'Outcome',
    unit: 'Unit',
    until: 'Year to',
    nothing: 'Do nothing',
    idle: 'Own assumptions, no action',
    plan: 'Plan',
    change: 'Change because of the plan',
    verdict: 'Better or worse',
  },
}
