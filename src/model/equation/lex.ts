import { identifier, qualifiedIdentifier } from '../name'

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'name'
      readonly text: string
      readonly id: string
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'symbol'; readonly text: string; readonly from: number; readonly to: number }
  | { readonly kind: 'bad'; readonly text: string; readonly from: number; readonly to: number }
  | { readonly kind: 'end'; readonly from: number; readonly to: number }

const space = /\s+/y
const comment = /\{[^}]*\}/y
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
// A name may begin with a digit (`65_to_74`): modellers name the elements of dimensions so.
const part = String.raw`(?:"(?:[^"\\]|\\[\s\S])*"|[\p{L}\p{N}_$\u0080-\uffff][\p{L}\p{M}\p{N}_$.\u0080-\uffff]*)`
// Modules stand before a name with a dot after each; a dot before all of them means the outermost model.
const word = new RegExp(String.raw`\.?${part}(?:\.${part})*`, 'uy')
// Vensim's functions that have operators in their names.
const phrase = /(?:if[\s_]+then[\s_]+else|sample[\s_]+if[\s_]+true)(?=\s*\()/iy
const symbol = /<=|>=|<>|\/\/|[-+*/^()[\]<>=,:]/y
const nameUnit = /[\p{L}_$\u0080-\uffff]/u

/** Words that are operators and so never part of a name. */
export const keywords: ReadonlySet<string> = new Set(['if', 'then', 'else', 'and', 'or', 'not', 'mod'])

/**
 * Cuts an equation into tokens. Never fails: what is not a token comes back as `bad`, for the parser to report.
 * Names of several words written with spaces are joined (`EXPRESSION MACRO(x)`): two names never stand side by side
 * in an equation otherwise, nor a name beside a number (`75 to 84`).
 */
export function lex(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    return found === null ? null : found[0]
  }
  while (at < text.length) {
    const blank = match(space) ?? match(comment)
    if (blank !== null) {
      at += blank.length
      continue
    }
    const from = at
    const digits = match(number)
    const isNumber = digits !== null && !nameUnit.test(text[at + digits.length] ?? '')
    const written = isNumber ? digits : (match(phrase) ?? match(word))
    if (written !== null) {
      at += written.length
      const last = tokens.at(-1)
      const stands = /^[".]/.test(written) && !isNumber
      const joins = !stands && last !== undefined && continues(last, isNumber, identifier(written))
      const start = joins ? last.from : from
      if (joins) tokens.pop()
      const whole = text.slice(start, at)
      if (isNumber && !joins) tokens.push({ kind: 'number', value: Number(digits), from, to: at })
      else tokens.push({ kind: 'name', text: whole, id: qualifiedIdentifier(whole), from: start, to: at })
      continue
    }
    const sign = match(symbol)
    if (sign !== null) {
      at += sign.length
      tokens.push({ kind: 'symbol', text: sign, from, to: at })
      continue
    }
    const unit = String.fromCodePoint(text.codePointAt(at) ?? 0)
    at += unit.length
    tokens.push({ kind: 'bad', text: unit, from, to: at })
  }
  tokens.push({ kind: 'end', from: text.length, to: text.length })
  return tokens
}

/** Whether a word or number directly after another token is more of the same name. */
function continues(last: Token, isNumber: boolean, id: string): boolean {
  if (last.kind === 'number') return !isNumber && !keywords.has(id)
  return last.kind === 'name' && !last.text.startsWith('"') && !keywords.has(last.id) && !keywords.has(id)
}
