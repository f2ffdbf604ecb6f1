/** An equation as a tree. `at` is an offset into the model's file. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | {
      readonly kind: 'name'
      readonly name: string
      readonly id: string
      readonly subscripts: readonly Subscript[]
      readonly at: number
    }
  | {
      readonly kind: 'call'
      readonly name: string
      readonly id: string
      /** Subscripts of an arrayed graphical function: `effect[mild](x)`. */
      readonly subscripts: readonly Subscript[]
      readonly args: readonly Expression[]
      readonly at: number
    }
  | {
      readonly kind: 'unary'
      readonly operator: UnaryOperator
      readonly operand: Expression
      readonly at: number
    }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
      readonly at: number
    }
  | {
      readonly kind: 'if'
      readonly test: Expression
      readonly yes: Expression
      readonly no: Expression
      readonly at: number
    }
  /** Values of an array written out, `1, 2, 3`: only as a whole equation. */
  | { readonly kind: 'list'; readonly items: readonly Expression[]; readonly at: number }

export type UnaryOperator = '-' | '+' | 'not'
export type BinaryOperator =
  '+' | '-' | '*' | '/' | '//' | '^' | 'mod' | '<' | '<=' | '>' | '>=' | '=' | '<>' | 'and' | 'or'

/** What stands between square brackets: all elements, some in a row, or a dimension, an element, a computed index. */
export type Subscript =
  | { readonly kind: 'wildcard'; readonly at: number }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression; readonly at: number }
  | { readonly kind: 'expression'; readonly expression: Expression; readonly at: number }
