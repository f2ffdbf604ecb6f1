/** The pages, in the order of the navigation. */
export const pageNames = ['explore', 'compare', 'sure', 'scenarios', 'evidence', 'model', 'about'] as const
export type PageName = (typeof pageNames)[number]

/** Where a reader is: a page, and the thing on it (a claim, a variable, a scenario) that its address names. */
export interface Spot {
  readonly page: PageName
  readonly at: string
}

/**
 * Where an address leads. Explore is where no page is named, so that the link of a plan is the plan alone.
 *
 * @param fragment parts separated by `&`, without `#`: `page=model&at=beds_open&s=1.…`
 */
export function spotIn(fragment: string): Spot {
  const parts = new Map(fragment.split('&').map((part) => split(part)))
  const page = pageNames.find((name) => name === parts.get('page')) ?? 'explore'
  return { page, at: decoded(parts.get('at') ?? '') }
}

/** The fragment of a place, with the link of the work (`s=…`) where there is one. */
export function fragmentOf({ page, at }: Spot, link: string): string {
  return [
    ...(page === 'explore' ? [] : [`page=${page}`]),
    ...(at === '' ? [] : [`at=${encodeURIComponent(at)}`]),
    ...(link === '' ? [] : [link]),
  ].join('&')
}

function split(part: string): readonly [name: string, value: string] {
  const at = part.indexOf('=')
  return at === -1 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
