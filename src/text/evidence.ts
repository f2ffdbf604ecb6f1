/** What the summary counts. */
interface Counts {
  readonly met: number
  readonly missed: number
  readonly opposite: number
}

const none = (count: number) => (count === 0 ? 'none' : String(count))

/** The page Evidence: each published claim beside the model. */
export const evidenceText = {
  title: 'Evidence',
  lead: 'What was published, how it was found, and what the model gives for the same. Misses stand where hits stand.',

  sober: ({ met, missed, opposite }: Counts) =>
    `Of ${met + missed + opposite} published figures that the model can be held to and was not built on, it agrees with ${none(met)}, misses ${none(missed)} and goes the wrong way in ${none(opposite)}.`,
  /** Of claims beside which nothing is subtracted: calling them so must hide no miss. */
  face: ({ met, missed, opposite }: Counts) =>
    `${met + missed + opposite} more figures stand beside the model but are of other people or of another quantity, so they are not judged. Whoever takes them at face value finds that it agrees with ${none(met)}, misses ${none(missed)} and goes the wrong way in ${none(opposite)}.`,
  soberWhy: (uncontrolled: number, compared: number) =>
    `${uncontrolled === compared ? `All ${compared} that are judged` : `${uncontrolled} of the ${compared} that are judged`} come from places that nothing was compared with: they say what happened, not what caused it. Controlled studies found far less change in hospital use than the famous cases. The model’s sizes are judgements made with those studies in view; it was fitted to none of the cases.`,
  asked: ({ met, missed, opposite }: Counts, all: number) =>
    `Beside these, the design asks ${all} things of the model, so that people can feel the wrong kinds of integration. The model shows ${met}, does not show ${missed + opposite}${all > met + missed + opposite ? `, and ${all - met - missed - opposite} cannot be compared` : ''}. That is no evidence.`,

  summary: {
    standing: 'How the model stands',
    design: 'How the figures were found',
    columns: { standing: 'Standing', published: 'Published', asked: 'Asked by the design' },
    designs: { design: 'Design', claims: 'Claims', met: 'Agrees', not: 'Misses or wrong way' },
  },

  famous: {
    title: 'The three that people ask for',
    ids: ['torbay-bed-ratio', 'vha-bed-days-quoted', 'vha-bed-days-abstract'],
    torbay: (from: string, to: string, ratio: string) =>
      `Torbay: ${from} beds in use became ${to}, a ratio of ${ratio}.`,
    torbayWhat: 'Hospital-wide and uncontrolled; never fitted.',
    veterans: (percent: string) => `Veterans Health Administration: bed days ${percent}`,
    veteransWhat: {
      'vha-bed-days-quoted': 'As the report of 2012 quotes it. A cohort without a control group.',
      'vha-bed-days-abstract': 'As the abstract of the paper gives it. A cohort without a control group.',
    } as Readonly<Record<string, string>>,
    model: (value: string) => `The model gives ${value}.`,
    show: 'The whole claim',
  },

  filter: {
    label: 'Find claims',
    words: 'Words',
    hint: 'A place, a study, a subject',
    topic: 'Subject',
    standing: 'Standing',
    design: 'Design',
    order: 'Order by',
    all: 'all',
    orders: { topic: 'subject', standing: 'standing', design: 'design' },
    reasons: 'Show every reason',
    clear: 'Show all',
    count: (shown: number, all: number) => (shown === all ? `${all} claims` : `${shown} of ${all} claims`),
    none: 'No claim answers to that. Use fewer words, or show all.',
  },

  parts: {
    label: 'On this page',
    famous: 'The three that people ask for',
    claims: (count: number) => `All ${count} claims`,
    crosswalk: 'The ten elements of 2012',
  },

  claim: {
    source: 'Source',
    why: 'Why they differ, and where it comes from',
    fitted: 'used to build the model',
    input: 'an input of the model',
    never: 'shown, never fitted',
    status: {
      P: 'published result or official statistic',
      D: 'computed from open data',
      M: 'commonly cited, not verified here',
      A: 'a judgement',
    },
    scenario: 'Scenario',
    variable: 'In the model',
    address: 'Link to this claim',
  },

  crosswalk: {
    here: 'Here',
    acts: 'How it acts',
    evidence: 'Evidence',
    scenarios: 'Scenarios',
    aboveAll: 'Above all ten',
  },
}
