/** How a figure of the model stands to a published one, in a word and a sign: misses are said as loudly as hits. */
export const standingText = {
  met: {
    sign: '✓',
    word: 'Agrees',
    explain: 'Inside the published range, or the same figure where no range was given.',
  },
  missed: {
    sign: '✗',
    word: 'Misses',
    explain: 'Outside the range, or another figure, but not the other way.',
  },
  opposite: { sign: '⇄', word: 'Wrong direction', explain: 'The model changes the other way.' },
  beside: {
    sign: '‖',
    word: 'Beside, not comparable',
    explain: 'Not of the same people or quantity, or a direction without a figure: nothing is subtracted.',
  },
  'built-in': {
    sign: '⊂',
    word: 'Used to build the model',
    explain: 'Agreement says that the sums add up, not that the model is right.',
  },
  'not-modelled': {
    sign: '–',
    word: 'Not in the model',
    explain: 'The model gives nothing to set beside it.',
  },
  'none-found': {
    sign: '∅',
    word: 'No study found',
    explain: 'What the model gives is an assumption worked through.',
  },
  'not-run': { sign: '…', word: 'Not run yet', explain: 'This release has not worked it out.' },
} as const

/** What stands beside the model on both pages of the library. */
export const besideText = {
  published: 'Published',
  asked: 'Asked for',
  model: 'Model',
  alsoModel: (scenario: string) => `Also “${scenario}”`,
  by: (word: string, difference: string) => `${word}, by ${difference}`,
  /** How the marks of the small scale are to be read. */
  key: 'Small scales: a hollow box is what was published, the solid diamond what the model gives, the thin upright line no change. The scale is each claim’s own.',
} as const
