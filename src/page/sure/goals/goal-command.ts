import type { Goal } from '../../../scenario/goal'

/** A goal as `--goal` of the command line takes it: `average_occupied_emergency_beds <= -5% @ ..2031-03`. */
export function goalCommand({ outcome, is, value, measure, by, over }: Goal): string {
  const signed = (number: number) => `${number < 0 ? '-' : '+'} ${Math.abs(number)}`
  const bar =
    measure === 'value'
      ? String(value)
      : value === 0
        ? 'nothing'
        : measure === 'share'
          ? `nothing ${signed(Number((value * 100).toPrecision(12)))}%`
          : `nothing ${signed(value)}`
  return `${outcome} ${is === 'at most' ? '<=' : '>='} ${bar} @ ${over === 'year' ? '..' : ''}${by}`
}
