/** The screens in their order. */
export const screens = ['one', 'band', 'why', 'pair', 'limits'] as const
export type Screen = (typeof screens)[number]

const prefix = 'reading-'

/** The screen that an address names, from 0; `null` where it names none. */
export function screenIn(at: string): number | null {
  const found = screens.findIndex((_, i) => addressOf(i) === at)
  return found === -1 ? null : found
}

/** What the address says of a screen. */
export function addressOf(screen: number): string {
  return `${prefix}${screen + 1}`
}
