import { placeFlags } from './place-flags'

/** Everything the page says in British English. A second language is another object of the type `Messages`. */
export const en = {
  name: 'Joined-Up',
  skip: 'Skip to the results',
  skipToLevers: 'Skip to the levers',
  opening: 'Opening the model…',
  loadingPlace: (place: string) => `Fetching the figures of ${place}…`,

  nav: {
    label: 'Pages',
    pages: {
      explore: 'Explore',
      compare: 'Compare',
      sure: 'How sure?',
      scenarios: 'Scenarios',
      evidence: 'Evidence',
      model: 'Model',
      about: 'About',
    },
    missing: 'This page could not be fetched. Check the connection and open it again; your work is kept.',
  },

  language: {
    label: 'Language',
    /** Said in a language that is not yet said in full. */
    draft: '',
    missing: 'The language could not be fetched. Check the connection and try again.',
  },

  place: {
    label: 'Place',
    hint: 'Type a council, or a town or district inside one',
    facts: (people: string, share: string) => `${people} people · ${share} 65 and over`,
    year: (year: string) => `as in ${year}`,
    includes: (areas: string) => `includes ${areas}`,
    found: (count: number) => (count === 0 ? 'No place found' : count === 1 ? '1 place' : `${count} places`),
    none: 'No place by that name. Try the council’s name, or a district inside it.',
  },

  scenario: {
    label: 'Name of this plan',
    unnamed: 'Give this plan a name',
    undo: 'Undo',
    redo: 'Redo',
    present: 'Present',
    presentHint: 'Big type for a projector',
    presentMissing:
      'The big screen could not be fetched. Check the connection and try again; your work is kept.',
    share: 'Share',
    history: 'History',
    historySpoken: (moves: number) => (moves === 1 ? 'History, 1 move' : `History, ${moves} moves`),
    kept: (name: string) => `Kept as ‘${name}’. It stands on Compare, and under History.`,
    help: 'Keyboard shortcuts',
  },

  share: {
    drop: 'Drop a plan file to open it, or several to keep them',
  },

  takeAway: {
    button: 'Take away',
    title: 'Take it away',
    close: 'Close',
    coming: 'Fetching what makes the files…',
    missing: 'This could not be fetched. Check the connection and try again; your work is kept.',
    notKnown: 'not known',
  },

  notice: {
    region: 'Messages',
    dismiss: 'Dismiss',
    save: 'Save plan as a file',
    at: (file: string, line: number | undefined, column: number | undefined) =>
      line === undefined ? file : `${file}, line ${line}${column === undefined ? '' : `, column ${column}`}`,
    more: (count: number) => (count === 1 ? 'Show 1 more message' : `Show ${count} more messages`),
    fewer: 'Show fewer messages',
    rest: (lost: number) => (lost === 1 ? 'Open without it' : `Open without these ${lost} settings`),
    range: 'Bring into range',
    changes: 'See what changed',
    salvage: 'Save the damaged record',
  },

  model: {
    earlier: (release: string) =>
      `This plan is shown with the model of release ${release}, which it was made with.`,
    usePresent: 'Open with the present model',
  },

  runs: {
    nothing: 'Do nothing',
    assumptions: 'Our assumptions, no action',
    plan: 'Our plan',
    /** Of the state before a replayed move. */
    before: 'Before the last move',
  },

  texts: {
    coming: 'Fetching what is known of it…',
    missing: 'What is known of it could not be fetched.',
    missingAll:
      'What is known of the assumptions could not be fetched. Sliders and results work without it; searching finds names only. Check the connection, then try again.',
    again: 'Try again',
  },

  scorecard: {
    title: 'Scorecard',
    caption: {
      plan: (month: string) => `our plan in the year to ${month}, and its change against do nothing`,
      assumptions: (month: string) =>
        `our assumptions, no action, in the year to ${month}, and their change against do nothing`,
      both: (month: string) =>
        `our plan in the year to ${month}, and the change because of our plan, on our assumptions`,
    },
    /** Behind the caption, once there are bands. */
    band: { value: '; below it, in 8 of 10 futures', change: '; below it, the change in 8 of 10 futures' },
    year: (month: string) => `in the year to ${month}`,
    same: 'no change',
    /** Of a change that is too small to count. */
    slight: 'hardly changed',
    verdict: { better: 'better', worse: 'worse', same: 'no change', changed: 'neither better nor worse' },
    /** Stands for the verdict where only assumptions are moved: a belief is neither better nor worse. */
    assumed: 'our assumptions',
    against: { nothing: 'than do nothing', assumptions: 'than with our assumptions and no action' },
    to: (value: string) => `(to ${value})`,
    harm: (count: number) => `Gets worse: ${count}`,
    harmExplain: 'Harm: worse under our plan than without action',
    harmNone: 'Harm: the model shows none under this plan.',
    /** Where no lever is moved, none can be shown: that is no finding. */
    harmNoPlan: 'Harm: no lever is moved, so there is no plan to judge yet.',
    harmAll: (count: number) => `Gets worse: ${count}. Show all as a list`,
    harmClose: 'Close',
    harmSpoken: (outcomes: readonly string[]) => `Gets worse: ${outcomes.join('; ')}.`,
  },

  money: {
    title: 'Affordable this year?',
    names: { nhs: 'NHS', council: 'Council' },
    /** In the line: years in which money does not reach. */
    short: (who: string, count: number, years: number) =>
      `${who}: ${count === years ? `all ${years}` : `${count} of ${years}`} years short`,
    /** In how many years it is short in 8 of 10 futures. */
    inFutures: (years: string) => `in 8 of 10 futures ${years}`,
    worst: (gap: string, year: string) => `most in ${year}: ${gap}`,
    enough: (who: string) => `${who}: not short`,
    missing: 'The figures could not be fetched. Check the connection and open it again.',
  },

  chart: {
    title: (which: number) => `Chart ${which}`,
    choose: (which: number) => `Outcome shown in chart ${which}`,
    groups: {
      scorecard: 'Scorecard',
      harm: 'Harm',
      budgets: 'Money by organisation',
      programme: 'Money of the programme',
      hospital: 'Hospital',
      community: 'Leaving hospital and care at home',
      people: 'People’s experience',
      staff: 'Staff and providers',
      change: 'Integration and reform',
      chart: 'More',
      smith: 'Mrs Smith',
    },
    table: 'Table',
    hideTable: 'Chart',
    csv: 'CSV',
    svg: 'SVG',
    png: 'PNG',
    tableOf: (title: string) => `Table: ${title}`,
    csvOf: (title: string) => `Download the numbers as CSV: ${title}`,
    noTable: 'The table could not be fetched. Try again with a connection.',
    noPicture: 'The picture could not be made here. Try again with a connection.',
    svgOf: (title: string) => `Download the picture as SVG: ${title}`,
    pngOf: (title: string) => `Download the picture as PNG: ${title}`,
    index: (month: string) => `Index: do nothing in ${month} = 100`,
    why: 'What changed?',
    whyOf: (title: string) => `What changed? ${title}`,
    ghosts: (month: string, lines: readonly string[]) =>
      `Beside it, in the year to ${month}: ${lines.join('; ')}.`,
    ghostValue: (name: string, value: string) => `${name} ${value}`,
    starts: (lever: string) => `${lever} starts`,
    manyStart: (count: number) => `${count} changes start`,
    month: 'Month',
    source: (place: string, plan: string, model: string) =>
      `${place}. ${plan}. Joined-Up model ${model}; not a forecast.`,
    untitled: 'Plan without a name',
  },

  /** What gets worse before it gets better, and money that comes back: with dates. */
  turns: {
    worse: (season: string) => `worse until ${season}`,
    dearer: (month: string) => `costs more until ${month}`,
    paid: (month: string) => `paid back ${month}`,
    worseShort: (year: string) => `worse to ${year}`,
    dearerShort: (year: string) => `dearer to ${year}`,
    paidShort: (year: string) => `paid back ${year}`,
    paidBack: (turn: string | null, back: string) =>
      turn === null
        ? ` All that it cost more is paid back by ${back}.`
        : ` Costs less each year from ${turn}; all that it cost more is paid back by ${back}.`,
    owing: (turn: string | null, end: string, owed: string) =>
      turn === null
        ? ` Not paid back by ${end}: ${owed} more in all.`
        : ` Costs less each year from ${turn}, but is not paid back by ${end}: ${owed} more in all.`,
  },

  number: {
    more: (size: string) => `${size} more`,
    /** `counted`: of people, admissions, nights one says fewer; of money and time less. */
    less: (size: string, counted: boolean) => `${size} ${counted ? 'fewer' : 'less'}`,
    /** Money that somebody is short of. */
    short: (size: string) => `${size} short`,
    left: (size: string) => `${size} left over`,
    belowIsLeft: 'below £0: left over',
    base: (year: string) => `${year} = 100`,
    based: (value: string, year: string) => `${value} (${year} = 100)`,
  },

  finding: {
    untouched: (now: string, then: string, month: string) =>
      now === then
        ? `Nothing is changed yet. Doing nothing, this stays at ${now} to ${month}.`
        : `Nothing is changed yet. Doing nothing, this goes from ${now} in the first year to ${then} in the year to ${month}.`,
    same: (then: string, month: string, assumed: boolean) =>
      `Our plan makes no difference here: ${then} in the year to ${month}, as ${assumed ? 'with our assumptions and no action' : 'under do nothing'}.`,
    tooSmall: (plan: string, before: string, month: string, assumed: boolean) =>
      `${plan} under our plan against ${before} ${assumed ? 'with our assumptions and no action' : 'doing nothing'}, in the year to ${month}: too small a change to count.`,
    change: (difference: string, plan: string, nothing: string, month: string) =>
      plan === nothing
        ? `About ${plan} in the year to ${month} with our plan and without: ${difference} with it`
        : `${plan} under our plan against ${nothing} doing nothing, in the year to ${month}: ${difference}`,
    /** What our plan does where assumptions are moved too. */
    ours: (difference: string, plan: string, before: string, month: string) =>
      `Our plan: ${difference} than with our assumptions and no action, in the year to ${month} (${plan === before ? `about ${plan} either way` : `${plan} against ${before}`})`,
    verdict: { better: ', better.', worse: ', worse.', changed: '.', same: '.' },
    dip: (year: string) => `Worse before better: better from the year to ${year}. `,
    relapse: (year: string) => `Better before worse: better until the year to ${year}. `,
    mixed: 'Better and worse in turn. ',
    passing: (difference: string, month: string, plan: string, before: string, end: string) =>
      `A passing change: ${difference} in the year to ${month}; by the year to ${end} ${plan === before ? `it is ${plan} either way` : `${plan} against ${before}, too small a change to count`}.`,
    assumptions: (difference: string) => ` Our assumptions alone: ${difference} than do nothing.`,
    assumptionsSame: ' Our assumptions alone make no difference here.',
    onlyAssumptions: (difference: string, then: string, nothing: string, month: string) =>
      `Our assumptions alone, without action: ${difference} than do nothing, in the year to ${month} (${then === nothing ? `about ${then} either way` : `${then} against ${nothing}`}).`,
    onlyAssumptionsSame: (then: string, nothing: string, month: string) =>
      then === nothing
        ? `Our assumptions make no difference here: ${then} in the year to ${month}, as under do nothing.`
        : `${then} on our assumptions against ${nothing} doing nothing, in the year to ${month}: too small a change to count.`,
  },

  levers: {
    title: 'What we could change',
    questions: {
      teams: 'Teams and coordination',
      capacity: 'Capacity outside hospital',
      money: 'Money and rules',
      guarantees: 'Guarantees to people',
      beds: 'Beds',
      goal: 'Goal and leadership',
    },
    assumptions: 'Assumptions',
    ours: 'Our numbers',
    changed: (count: number) => `${count} changed`,
    less: (lever: string) => `Less: ${lever}`,
    more: (lever: string) => `More: ${lever}`,
    today: 'today',
    unchanged: (value: string) => `${value}, as today`,
    /** Of a lever that stands at its most until somebody takes from it: nothing of it is there today. */
    whole: (value: string) => `${value}, the whole`,
    lessThanWhole: (whole: string, value: string) => `${value} in our plan, in place of ${whole}`,
    move: (before: string, after: string) => `${before} → ${after}`,
    moveSpoken: (before: string, after: string) => `${before} today, ${after} in our plan`,
    /** Of a lever that does nothing until another is moved too. */
    needs: (partner: string) => `No effect yet: it acts only together with “${partner}”. Raise that too.`,
    needsAny: 'No effect yet: it acts only together with other levers. Move one of them too.',
    beyond: (published: string) => `Beyond what any published system reached (${published})`,
    reset: 'Reset',
    resetOne: (lever: string) => `Reset ${lever} to today`,
    resetAll: 'Reset all levers',
    resetAssumptions: 'Reset all assumptions',
    resetOurs: 'Reset all numbers',
    allAsToday: 'All levers stand as they are today.',
    source: (source: string) => `Source: ${source}`,
    status: { P: 'Published', D: 'From open data', M: 'Commonly cited', A: 'Assumption' },
    wrongNumber: (low: string, high: string) => `Enter a number from ${low} to ${high}.`,
  },

  phasing: {
    title: (lever: string) => `When ${lever} starts, builds up and ends`,
    summary: (start: string, ramp: number, end: string | null) =>
      [
        `Starts ${start}`,
        ramp === 0 ? 'at full size at once' : `full size after ${ramp} ${ramp === 1 ? 'month' : 'months'}`,
        end === null ? 'lasts' : `ends ${end}`,
      ].join(', '),
    start: 'Starts',
    ramp: 'Months to full size',
    end: 'Ends',
    never: 'Never',
    handles: {
      start: (lever: string) => `${lever} starts`,
      full: (lever: string) => `${lever} is at full size`,
      end: (lever: string) => `${lever} ends`,
    },
    fullAt: (month: string, ramp: number) =>
      ramp === 0 ? `${month}, at once` : `${month}, after ${ramp} ${ramp === 1 ? 'month' : 'months'}`,
    month: 'month',
    year: 'year',
  },

  ours: {
    /** Short, beside the name of the place. */
    chip: (count: number) => `${count} ours`,
    chipTitle: (count: number) =>
      count === 1 ? '1 number of this place is ours' : `${count} numbers of this place are ours`,
    button: (count: number) => (count === 1 ? '1 number is ours' : `${count} numbers are ours`),
    replace: 'Use our own numbers',
    note: (name: string, before: string, after: string) => `Ours: ${name}, ${after} instead of ${before}.`,
    source: (place: string, count: number) =>
      count === 0
        ? place
        : `${place} (with ${count === 1 ? '1 number of our own' : `${count} numbers of our own`})`,
    missing: 'The list could not be fetched. Check the connection and open it again.',
  },

  inWords: {
    title: 'Our plan',
    lever: (name: string, change: string, phasing: string) => `${name}: ${change}. ${phasing}.`,
    assumption: (name: string, before: string, after: string) => `${name}: ${after} instead of ${before}.`,
    assumptions: 'Our assumptions',
    ours: 'Our own numbers, in place of the figures of the place',
    nothing: 'Nothing is changed: every lever stands as it is today.',
  },

  assumptions: {
    explain:
      'What we believe about the world, kept apart from what we decide. Do nothing keeps the central values; a change here draws a line of its own, our assumptions without action, and our plan is measured against that line.',
    find: 'Find an assumption',
    none: 'No assumption by that name.',
    more: (count: number) => `Show ${count} more`,
    range: (low: string, high: string) => `${low} to ${high}`,
    resetOne: (name: string) => `Reset ${name}`,
    calibrated: (targets: string, day: string) =>
      `Calibrated on ${day}: the central value was moved inside its range until the model came near to the figures called “${targets}”. Nobody measured it.`,
  },

  smith: {
    title: 'Mrs Smith, 82',
    explain: 'A fictional woman with several long-term conditions, drawn from this run.',
    today: 'today',
    nothing: 'do nothing',
    plan: 'our plan',
    year: 'Her year',
    assumptions: 'our assumptions, no action',
    until: (month: string) => `to ${month}`,
    illness: 'One illness that she needs help after, in days',
    lane: (who: string, year: string) => `${who}, ${year}`,
    futures: { value: 'in 8 of 10 futures', change: 'change in 8 of 10 futures' },
    laneToday: 'Today',
    laneNothing: 'Do nothing',
    lanePlan: 'Our plan',
    laneAssumptions: 'Our assumptions',
    ward: (days: string) => `ward ${days}`,
    waiting: (days: string) => `waiting ${days}`,
    intermediate: (days: string) => `intermediate care ${days}`,
    home: 'home',
    spoken: (who: string, ward: string, waiting: string, intermediate: string) =>
      `${who}: ${ward} nights on the ward, ${waiting} waiting to leave, ${intermediate} days in intermediate care, then home.`,
    day: (day: number) => `day ${day}`,
  },

  offline: {
    ready: 'Works without a connection.',
    region: 'New version',
    offer: 'A new version of Joined-Up is ready. Your work is kept.',
    use: 'Use it now',
    later: 'Later',
  },
  footer: {
    evidence:
      'No result is a forecast: controlled studies since 2012 found far less change in hospital use than integrated care was hoped to bring.',
    purpose:
      'For planning with whole populations and for learning; not for decisions about anyone’s own care. Enter no patient data.',
    licence:
      'Contains public sector information licensed under the Open Government Licence v3.0 (ONS, NHS England, NHS Digital / NHS Information Centre, Department of Health).',
    model: (hash: string) => `Model version ${hash}.`,
  },

  notes: {
    title: (place: string) => `What to know about ${place}’s figures`,
    button: (count: number) => (count === 1 ? '1 note on this place' : `${count} notes on this place`),
    beside: 'Published beside the model’s own figures, never fed into it',
    close: 'Close',
    drift: (changes: readonly { label: string; first: string; last: string }[], end: string) => {
      const each = changes.map(({ label, first, last }) => {
        const name = label.charAt(0).toLowerCase() + label.slice(1)
        return `${name} from ${first} to ${last}`
      })
      return `Doing nothing is not standing still. From the first year to the year to ${end} the model moves ${each.join('; ')}.`
    },
    missing: 'The notes could not be fetched. Check the connection and open them again.',
    flags: placeFlags,
  },
}

export type Messages = typeof en
