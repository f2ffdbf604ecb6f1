/** The table of money required against money available; fetched when somebody opens it. */
export const moneyText = {
  close: 'Close',
  explain:
    'What care costs in a year against the money there is for it, by who has to find it. Today’s prices; nobody has promised this money.',
  available: {
    nhs: 'Available to the NHS here: an allocation that follows need from what was spent at the start, changed each year as the assumption “Yearly change of NHS money for each need” says, less savings that are put into the transformation fund, plus what the fund pays back.',
    council:
      'Available to the council: money that follows need from what was spent at the start, changed each year as the assumption “Yearly change of council money for each need” says, plus what the transformation fund adds; people’s own payments count on neither side.',
  },
  columns: {
    year: 'Year',
    required: 'Required',
    available: 'Available',
    plan: 'Our plan',
    idle: { nothing: 'Do nothing', assumptions: 'Our assumptions, no action' },
  },
  gap: {
    short: (size: string) => `${size} short`,
    left: (size: string) => `${size} left`,
    even: () => 'in balance',
  },
  counted:
    'Required and available are of our plan. A year counts as short from a thousandth of the money available. Each figure is the mean of the year’s twelve months, as on the scorecard; differences are of the rounded figures.',
  charts: 'Show both shortages in the charts',
}
