/** The dialog that splits a change by its causes. */
export const whatChangedText = {
  title: 'What changed?',
  close: 'Close',
  outcome: 'Outcome',
  year: 'Year',
  yearTo: (month: string) => `to ${month}`,
  running: (done: number, needed: number) => `Working it out: ${done} of ${needed} runs of the model.`,
  failed: 'What is needed could not be run.',

  causes: {
    plan: 'Our plan',
    assumptions: 'Our assumptions',
    together: 'Both together',
    total: 'All that changed',
  },
  none: 'no change',
  /** Of a part that is not nothing, and smaller than what can be told. */
  tiny: (size: string) => `${size}: too small to count`,

  sentence: {
    untouched: 'Nothing is moved: no lever and no assumption. There is nothing to split.',
    same: (year: string) => `Nothing changes here in the year to ${year}.`,
    total: (total: string, year: string) => `${total} than do nothing in the year to ${year}: `,
    totalNone: (year: string) => `All in all no change that counts in the year to ${year}: `,
    parts: (parts: readonly string[]) => {
      const last = parts.at(-1) ?? ''
      return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
    },
    plan: (size: string) => `${size} because of our plan`,
    assumptions: (size: string) => `${size} because of our assumptions`,
    together: (size: string) => `${size} only because of both together`,
    all: 'all of it because of our plan',
    allAssumed: 'all of it because of our assumptions',
    most: (lever: string, size: string) => ` Most of what the plan does, ${lever} does: ${size}.`,
    largest: (lever: string, size: string) =>
      ` No lever does most of it; ${lever} does the largest part: ${size}.`,
    against: (lever: string, size: string) => ` ${lever} works the other way: ${size}.`,
    only: (lever: string) => ` The plan is one lever: ${lever}.`,
  },

  splitTitle: 'By cause',
  splitNote:
    'Our plan: the levers moved, on central assumptions. Our assumptions: those moved, without action. Both together: what is left over, which neither does alone. The three add up exactly; each is rounded by itself where it is shown.',
  leversTitle: 'Our plan, by lever',
  noLevers: 'No lever is moved.',
  leversNote: (exact: boolean, orders: number, runs: number, error: string) =>
    'Filled: the Shapley value, what a lever adds on average over the orders in which the levers could be moved, so that all add up to what the plan does. ' +
    (exact
      ? `Every order is counted (${runs} runs).`
      : `${orders} orders drawn at random stand for all (${runs} runs); a value may be off by about ${error}, one standard error of the least certain.`) +
    ' Hollow: what the lever does if it alone is moved.',
  centralNote: 'On central assumptions.',
  share: 'Shapley value',
  alone: 'If it alone is moved',
  error: 'Standard error',
  lever: 'Lever',
  cause: 'Cause',
  change: 'Change',
  table: 'As a table',
  aloneRow: (lever: string) => `${lever}, alone`,

  paybackTitle: 'When spending is paid back',
  paybackNote:
    'Two dates: from when each year costs less than without our plan, and from when all that was spent more has come back. Balances are sums in today’s prices, not discounted. The first row is the NHS and the council together. People also pay less where they get less care, which is no gain to them.',
  payer: 'Whose spending',
  turns: 'Each year costs less',
  back: 'All paid back',
  balance: (month: string) => `Balance by ${month}`,
  never: (month: string) => `not by ${month}`,
  /** It may have come and gone. */
  notLasting: (month: string) => `not lastingly by ${month}`,
  atOnce: 'never dearer, all in all',
  noDebt: 'nothing to pay back',
  noChange: 'no change that counts',
  more: (size: string) => `${size} more`,
  less: (size: string) => `${size} less`,
}
