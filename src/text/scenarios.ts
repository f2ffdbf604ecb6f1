/** The page Scenarios: the library of plans and cases. */
export const scenariosText = {
  title: 'Scenarios',
  lead: 'Cases and plans to open, with what was published beside what the model gives. None is a forecast.',

  ways: [
    {
      name: 'Open as it is',
      does: 'takes you to the library’s own place with all its settings. Your present work is one undo away.',
    },
    {
      name: 'Start from it here',
      does: 'brings its levers and assumptions to the place you have chosen. Months keep their distance from the start of the run.',
    },
    {
      name: 'Keep it for comparison',
      does: 'puts it among your kept plans, which Compare shows. Your work stays as it is.',
    },
  ],
  open: 'Open as it is',
  opened: (title: string) => `Open as it is: ${title}`,
  here: (place: string) => `Start from it in ${place}`,
  startHere: (title: string, place: string) => `Start from it in ${place}: ${title}`,
  keep: 'Keep it for comparison',
  keepThis: (title: string) => `Keep it for comparison: ${title}`,
  kept: 'Kept: see Compare',
  /** The name of a plan that began here. */
  inPlace: (title: string, place: string) => `${title}, in ${place}`,

  filter: {
    label: 'Find scenarios',
    words: 'Words',
    hint: 'A place, a lever, a subject',
    group: 'Group',
    all: 'all',
    clear: 'Show all',
    count: (shown: number, all: number) =>
      shown === all ? `${all} scenarios` : `${shown} of ${all} scenarios`,
    none: 'No scenario answers to that. Use fewer words, or show all.',
  },

  marks: {
    optimistic: 'Optimistic: favourable assumptions',
    analogue: 'An analogue: not that place itself',
    comparison: 'For comparison',
    cautionary: 'A warning',
  },
  figures: 'What was published, and what the model gives',
  asked: 'What the design asks of the model, and what it gives',
  onlyModel: 'What the model gives',
  counts: ({ met, missed, opposite }: { met: number; missed: number; opposite: number }) =>
    `Against what it is set beside: agrees ${met}, misses ${missed}, wrong direction ${opposite}.`,
  also: 'The model gives besides',
  none: 'Nothing published can be held against this scenario: what the model gives is its assumptions worked through.',
  mind: 'What to mind',
  differs: 'Why they differ, and what the model misses',
  otherClaims: 'Claims with no figure of the model beside them',
  worked: (place: string, hash: string) => `Worked out for ${place} with model version ${hash}.`,
  otherModel: (file: string, now: string) =>
    `These figures are of model version ${file}. This page runs version ${now}: opening it may give other figures.`,
}
