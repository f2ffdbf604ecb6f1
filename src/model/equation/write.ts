import type { Expression, Subscript } from './expression'

/** How tightly operators bind; a part that binds less than its place asks for is put in brackets. */
const strength: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '<>': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  mod: 6,
  '^': 8,
}
const unaryStrength = 7

/** Writes an equation's tree as text that parses to the same tree. */
export function writeExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value)
    case 'name':
      return expression.name + writeSubscripts(expression.subscripts)
    case 'call':
      return `${expression.name}${writeSubscripts(expression.subscripts)}(${expression.args.map(writeExpression).join(', ')})`
    case 'unary': {
      const operator = expression.operator === 'not' ? 'NOT ' : expression.operator
      return operator + within(expression.operand, unaryStrength)
    }
    case 'binary': {
      const own = strength[expression.operator]!
      const word = expression.operator.toUpperCase()
      // A power groups to the right, everything else to the left.
      const [left, right] = expression.operator === '^' ? [own + 1, unaryStrength] : [own, own + 1]
      return `${within(expression.left, left)} ${word} ${within(expression.right, right)}`
    }
    case 'if':
      return `IF ${writeExpression(expression.test)} THEN ${writeExpression(expression.yes)} ELSE ${writeExpression(expression.no)}`
    case 'list':
      return expression.items.map(writeExpression).join(', ')
  }
}

function within(expression: Expression, least: number): string {
  const own =
    expression.kind === 'binary'
      ? strength[expression.operator]!
      : expression.kind === 'unary'
        ? unaryStrength
        : expression.kind === 'if'
          ? 0
          : 9
  const text = writeExpression(expression)
  return own < least ? `(${text})` : text
}

function writeSubscripts(subscripts: readonly Subscript[]): string {
  if (subscripts.length === 0) return ''
  return `[${subscripts.map(writeSubscript).join(', ')}]`
}

function writeSubscript(subscript: Subscript): string {
  if (subscript.kind === 'wildcard') return '*'
  if (subscript.kind === 'expression') return writeExpression(subscript.expression)
  return `${writeExpression(subscript.from)}:${writeExpression(subscript.to)}`
}
