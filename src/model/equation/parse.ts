import type { BinaryOperator, Expression, Subscript } from './expression'
import { keywords, lex, type Token } from './lex'

/** What is wrong with an equation's text, and at which offset of it. */
export class EquationError extends Error {
  readonly kind: string
  readonly at: number
  readonly values: Readonly<Record<string, string | number>>

  constructor(kind: string, at: number, values: Readonly<Record<string, string | number>>) {
    super(kind)
    this.kind = kind
    this.at = at
    this.values = values
  }
}

/** Deepest tree the recursive parts of the reader and engine take; no modeller comes near it. */
const deepest = 1000

const levels: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '<>'],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '//', 'mod'],
]

/**
 * Parses the text of an `<eqn>`. Precedence as in OASIS XMILE 1.0, section 3.3: `^` (to the right) before signs and
 * `not`, then `* / mod`, `+ -`, comparisons, equality, `and`, `or`.
 *
 * @param text the equation, entities already decoded
 * @param position turns an offset of `text` into an offset of the file
 * @throws EquationError with an offset of `text`
 */
export function parseEquation(text: string, position: (offset: number) => number): Expression {
  const tokens = lex(text)
  let next = 0
  let depth = 0

  const peek = (): Token => tokens[next]!
  const written = (token: Token): string => text.slice(token.from, token.to)
  const fail = (token: Token): never => {
    if (token.kind === 'end') throw new EquationError('equation.unfinished', token.from, {})
    throw new EquationError('equation.unexpected', token.from, { found: written(token) })
  }
  const isSymbol = (symbol: string): boolean => {
    const token = peek()
    return token.kind === 'symbol' && token.text === symbol
  }
  const isWord = (word: string): boolean => {
    const token = peek()
    return token.kind === 'name' && token.id === word && !token.text.startsWith('"')
  }
  const expect = (symbol: string): void => {
    if (!isSymbol(symbol)) fail(peek())
    next++
  }
  const expectWord = (word: string): void => {
    if (!isWord(word)) fail(peek())
    next++
  }
  const deeper = <T>(inner: () => T): T => {
    if (++depth > deepest) throw new EquationError('equation.too-deep', peek().from, { limit: deepest })
    const result = inner()
    depth--
    return result
  }

  const expression = (): Expression => deeper(() => (isWord('if') ? conditional() : binary(0)))

  const conditional = (): Expression => {
    const at = position(peek().from)
    next++
    const test = expression()
    expectWord('then')
    const yes = expression()
    expectWord('else')
    const no = expression()
    return { kind: 'if', test, yes, no, at }
  }

  const binary = (level: number): Expression => {
    if (level === levels.length) return unary()
    let left = binary(level + 1)
    let chain = 0
    for (;;) {
      const operator = levels[level]!.find((symbol) =>
        /[a-z]/.test(symbol) ? isWord(symbol) : isSymbol(symbol),
      )
      if (operator === undefined) return left
      const at = position(peek().from)
      if (++chain > deepest) throw new EquationError('equation.too-deep', peek().from, { limit: deepest })
      next++
      left = { kind: 'binary', operator: operator as BinaryOperator, left, right: binary(level + 1), at }
    }
  }

  const unary = (): Expression =>
    deeper(() => {
      const at = position(peek().from)
      for (const operator of ['-', '+'] as const) {
        if (isSymbol(operator)) {
          next++
          return { kind: 'unary', operator, operand: unary(), at }
        }
      }
      if (isWord('not')) {
        next++
        return { kind: 'unary', operator: 'not', operand: unary(), at }
      }
      return power()
    })

  const power = (): Expression => {
    const base = primary()
    if (!isSymbol('^')) return base
    const at = position(peek().from)
    next++
    return { kind: 'binary', operator: '^', left: base, right: unary(), at }
  }

  const primary = (): Expression => {
    const token = peek()
    const at = position(token.from)
    if (token.kind === 'number') {
      next++
      if (!Number.isFinite(token.value)) {
        throw new EquationError('equation.not-finite', token.from, { found: written(token) })
      }
      return { kind: 'number', value: token.value, at }
    }
    if (isSymbol('(')) {
      next++
      const inner = expression()
      expect(')')
      return inner
    }
    // Where an operand is due, MOD( is the function: the operator would follow one.
    const following = tokens[next + 1]
    const isMod = isWord('mod') && following?.kind === 'symbol' && following.text === '('
    const isKeyword = token.kind === 'name' && keywords.has(token.id) && !token.text.startsWith('"') && !isMod
    if (token.kind !== 'name' || isKeyword) {
      if (isWord('if')) return conditional()
      return fail(token)
    }
    next++
    const subscripts = isSymbol('[') ? brackets() : []
    if (!isSymbol('(')) return { kind: 'name', name: token.text, id: token.id, subscripts, at }
    next++
    const args: Expression[] = []
    if (!isSymbol(')')) {
      args.push(expression())
      while (isSymbol(',')) {
        next++
        args.push(expression())
      }
    }
    expect(')')
    return { kind: 'call', name: token.text, id: token.id, subscripts, args, at }
  }

  const brackets = (): Subscript[] => {
    next++
    const subscripts = [subscript()]
    while (isSymbol(',')) {
      next++
      subscripts.push(subscript())
    }
    expect(']')
    return subscripts
  }

  const subscript = (): Subscript => {
    const at = position(peek().from)
    if (isSymbol('*')) {
      next++
      return { kind: 'wildcard', at }
    }
    return { kind: 'expression', expression: expression(), at }
  }

  const at = position(peek().from)
  const first = expression()
  if (!isSymbol(',')) {
    if (peek().kind !== 'end') fail(peek())
    return first
  }
  const items = [first]
  while (isSymbol(',')) {
    next++
    items.push(expression())
  }
  if (peek().kind !== 'end') fail(peek())
  return { kind: 'list', items, at }
}
