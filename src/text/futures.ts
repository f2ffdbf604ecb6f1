interface Side {
  readonly size: string
  readonly side: 'short' | 'left' | 'even'
}
const side = ({ size, side }: Side) => (side === 'even' ? 'in balance' : `${size} ${side}`)

/**
 * What is said of many futures. "8 of 10" stands for the outer limits of a band and "half" for the inner ones: readers take
 * a band without words for a promise.
 */
export const futuresText = {
  title: 'Futures',
  outer: 'in 8 of 10 futures',
  inner: 'in half of the futures',
  /** The same above columns of a table. */
  outerColumn: '8 of 10',
  innerColumn: 'Half',
  /** Two limits in one line of a tile. */
  range: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  /** `6 to 29 fewer`: both limits on one side. */
  oneSide: (small: string, large: string) => (small === large ? small : `${small} to ${large}`),
  /** `from 3 fewer to 12 more`. */
  bothSides: (low: string, high: string) => `from ${low} to ${high}`,
  none: 'no difference',
  /** Above the limits of what the plan changes. */
  column: '8 of 10 futures',
  inFutures: (range: string) => `in 8 of 10 futures ${range}`,
  levels: (low: string, high: string) => `in 8 of 10 futures between ${low} and ${high}`,
  sentence: (range: string, direction: string) => `In 8 of 10 futures ${range}${direction}.`,
  /** Never shown: as long as most sentences on a plan, whose room is kept until futures have been tried. */
  room: 'In 8 of 10 futures £0.8 million to £0.8 more; of 100 futures, higher in 88, lower in 8, about the same in 88.',
  share: (count: number, runs: number) =>
    count === 0
      ? null
      : count === runs
        ? 'all of them'
        : `${Math.min(99, Math.max(1, Math.round((100 * count) / runs)))} of 100`,
  /** How often it goes one way and the other, of a hundred futures. */
  direction: (up: number, down: number, even: number) => {
    if (even === 100) return '; no difference that counts in any'
    if (up === 100) return '; higher in all of them'
    if (down === 100) return '; lower in all of them'
    const higher = up === 0 ? [] : [`higher in ${up}`]
    const lower = down === 0 ? [] : [`lower in ${down}`]
    const rest = even === 0 ? [] : [`about the same in ${even}`]
    const all = [...(up > down ? [...higher, ...lower] : [...lower, ...higher]), ...rest]
    return `; of 100 futures, ${all.join(', ')}`
  },
  money: {
    /** The column of what many futures say of the plan's money. */
    column: 'Our plan, in 8 of 10 futures',
    often: 'Futures short',
    /** From what is shortest of need to what is shortest of money. */
    range: (low: Side, high: Side) =>
      low.side === high.side
        ? low.size === high.size || low.side === 'even'
          ? side(high)
          : low.side === 'left'
            ? `${high.size} to ${low.size} left`
            : `${low.size} to ${high.size} short`
        : `${side(low)} to ${side(high)}`,
    short: (share: string | null) => share ?? 'none',
  },
  state: {
    working: (done: number, of: number) =>
      of === 0 ? 'Trying futures …' : `Futures: ${Math.floor((100 * done) / of)}%`,
    done: (runs: number) => `Bands: ${runs.toLocaleString('en-GB')} futures`,
    stopped: 'Stopped: no bands',
    /** The same where it stands beside two buttons. */
    none: 'No bands',
    /** Said when the bands that are there already stay. */
    stoppedAt: (runs: number) => `Stopped at ${runs.toLocaleString('en-GB')} futures`,
    failed: 'No bands: the futures could not be worked out',
    explain: (runs: number, assumptions: number) =>
      `8 of 10 futures lie in the wider band, half of them in the darker one. ${runs.toLocaleString('en-GB')} runs, in each of which all ${assumptions} assumptions are drawn anew from their ranges; plan and do nothing share each future. The line is the run with each assumption at its likeliest value: where ranges reach further to one side, most futures lie there. What the model leaves out is not in the band.`,
  },
  stop: 'Stop',
  off: 'Bands are off',
  turnOff: 'Turn off',
  turnOffLong: 'Turn off: no bands on this device until they are turned on again',
  turnOn: 'Turn on',
  again: 'Try again',
  moreFutures: (runs: number) => `Try ${runs.toLocaleString('en-GB')}`,
  /** Leads to the screen that tells what a band is. */
  what: 'What do they mean?',
  singles: {
    start: 'One by one',
    startLong: 'Show one future at a time in both charts',
    end: 'All futures',
    next: 'Next',
    nextLong: 'Next future',
    of: (at: number, of: number) => `Future ${at} of ${of}`,
  },
}
