/** The forms of Welsh, as the Unicode plural rules name them. Own, because browsers do not have them. */
export interface WelshForms {
  /** Of none. */
  readonly zero?: string
  readonly one?: string
  /** After two, which softens: dau gynllun. */
  readonly two?: string
  /** After three, which makes breathy: tri chynllun. */
  readonly few?: string
  /** After six, likewise: chwe chynllun. */
  readonly many?: string
  readonly other: string
}

/**
 * The form of a word after a number: `welsh(2, …)` of `{ two: 'gynllun', other: 'cynllun' }` is `gynllun`.
 *
 * @param count a number, or as it is written: 2.5 takes the form of the others
 */
export function welsh(count: number | string, forms: WelshForms): string {
  const form = ({ 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 6: 'many' } as const)[Number(count)]
  return (form === undefined ? undefined : forms[form]) ?? forms.other
}
