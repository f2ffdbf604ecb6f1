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
/** Brackets and signs inside each other: each takes the reader several steps down. */
const mostNested = 400

/** How tightly an operator binds. */
const strengths: ReadonlyMap<string, number> = new Map([
  ['or', 1],
  ['and', 2],
  ['=', 3],
  ['<>', 3],
  ['<', 4],
  ['<=', 4],
  ['>', 4],
  ['>=', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['//', 6],
  ['mod', 6],
])

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
  const enter = (): void => {
    if (++depth > mostNested) throw new EquationError('equation.too-deep', peek().from, { limit: mostNested })
  }

  // Chains lean to the left: a tree can be deep where no bracket is.
  const depths = new Map<Expression, number>()
  const joined = <T extends Expression>(whole: T, ...parts: readonly Expression[]): T => {
    const own = parts.reduce((most, part) => Math.max(most, depths.get(part) ?? 0), 0) + 1
    if (own > deepest) throw new EquationError('equation.too-deep', peek().from, { limit: deepest })
    depths.set(whole, own)
    return whole
  }

  const expression = (): Expression => {
    enter()
    const whole = isWord('if') ? conditional() : binary(1)
    depth--
    return whole
  }

  const conditional = (): Expression => {
    const at = position(peek().from)
    next++
    const test = expression()
    expectWord('then')
    const yes = expression()
    expectWord('else')
    const no = expression()
    return joined({ kind: 'if', test, yes, no, at }, test, yes, no)
  }

  const operatorHere = (): string | null => {
    const token = peek()
    if (token.kind === 'symbol') return strengths.has(token.text) ? token.text : null
    return token.kind === 'name' && strengths.has(token.id) && isWord(token.id) ? token.id : null
  }

  /** Operators that bind at least so tightly, grouped to the left. */
  const binary = (least: number): Expression => {
    let left = unary()
    for (;;) {
      const operator = operatorHere()
      const strength = operator === null ? 0 : strengths.get(operator)!
      if (operator === null || strength < least) return left
      const at = position(peek().from)
      next++
      const right = binary(strength + 1)
      left = joined({ kind: 'binary', operator: operator as BinaryOperator, left, right, at }, left, right)
    }
  }

  const unary = (): Expression => {
    const at = position(peek().from)
    const operator = isSymbol('-') ? '-' : isSymbol('+') ? '+' : isWord('not') ? 'not' : null
    if (operator === null) return power()
    next++
    enter()
    const operand = unary()
    depth--
    return joined({ kind: 'unary', operator, operand, at }, operand)
  }

  const power = (): Expression => {
    const base = primary()
    if (!isSymbol('^')) return base
    const at = position(peek().from)
    next++
    enter()
    const right = unary()
    depth--
    return joined({ kind: 'binary', operator: '^', left: base, right, at }, base, right)
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
    return joined({ kind: 'call', name: token.text, id: token.id, subscripts, args, at }, ...args)
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
    const from = expression()
    if (!isSymbol(':')) return { kind: 'expression', expression: from, at }
    next++
    return { kind: 'range', from, to: expression(), at }
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
