/** How results were made: all that is needed to make them again. */
export interface About {
  /** What was asked for, as on the command line: `ensemble`. */
  readonly command: string
  /** Version of the product. */
  readonly version: string
  readonly model: { readonly name: string; readonly hash: string }
  /** `null` where nothing was drawn. */
  readonly seed: number | null
  /** Options by name, and the scenario where there was one: plain data. */
  readonly settings: Readonly<Record<string, unknown>>
}

/** The text of a file that goes beside results. */
export function writeAbout(about: About): string {
  return `${JSON.stringify({ 'joined-up results': 1, ...about }, null, 2)}\n`
}
