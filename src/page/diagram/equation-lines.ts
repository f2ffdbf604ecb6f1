import { lex } from '../../model/equation/lex'
import type { ElementDefinition, Model, Variable } from '../../model/model'

/** A stretch of an equation; with the identity of a variable where it names one. */
export interface Piece {
  readonly text: string
  readonly id: string | null
}

/** One equation of a variable, as the file writes it. */
export interface EquationLine {
  /** `value` at every time, `start` at the start only. */
  readonly holds: 'value' | 'start'
  /** Canonical names of the elements that it is of; none for the whole variable. */
  readonly subscripts: readonly string[]
  readonly pieces: readonly Piece[]
}

/** Every equation of a variable: that of the whole, and those of its elements that have their own. */
export function equationLines(model: Model, variable: Variable): EquationLine[] {
  const own = (
    subscripts: readonly string[],
    { equation, initial }: Pick<ElementDefinition, 'equation' | 'initial'>,
  ): EquationLine[] => [
    ...(equation === null
      ? []
      : [
          {
            holds: variable.kind === 'stock' ? ('start' as const) : ('value' as const),
            subscripts,
            pieces: piecesOf(model, variable.scope, equation.text),
          },
        ]),
    ...(initial === null
      ? []
      : [{ holds: 'start' as const, subscripts, pieces: piecesOf(model, variable.scope, initial.text) }]),
  ]
  return [...own([], variable), ...variable.elements.flatMap((element) => own(element.subscripts, element))]
}

/** An equation cut where it names variables. What stands between square brackets are elements and dimensions. */
export function piecesOf(model: Model, scope: string, written: string): Piece[] {
  const text = written.trim().replace(/\s+/g, ' ')
  const pieces: Piece[] = []
  let done = 0
  let depth = 0
  for (const token of lex(text)) {
    if (token.kind === 'symbol') depth += token.text === '[' ? 1 : token.text === ']' ? -1 : 0
    if (token.kind !== 'name' || depth > 0) continue
    const id = [scope + token.id, token.id].find((one) => model.variables.has(one))
    if (id === undefined) continue
    if (token.from > done) pieces.push({ text: text.slice(done, token.from), id: null })
    pieces.push({ text: text.slice(token.from, token.to), id })
    done = token.to
  }
  if (done < text.length) pieces.push({ text: text.slice(done), id: null })
  return pieces
}
