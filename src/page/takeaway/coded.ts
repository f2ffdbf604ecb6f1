import { isPromised } from '../../scenario/promised'

/**
 * The longest address that a printed code of 27 mm can hold so that phones still read it: 15 rows of modules to the
 * centimetre and a half, version 15 of the standard at its lowest error correction.
 */
const longest = 520

/** Whether an address fits a code that can be read from paper. */
export function isCoded(link: string): boolean {
  return link.length <= longest
}

/** A plan's fragment without the figures that it was seen to show: they are on the paper, and would make the code too fine. */
export function planAlone(fragment: string): string {
  return fragment
    .split('&')
    .filter((part) => !isPromised(part))
    .join('&')
}
