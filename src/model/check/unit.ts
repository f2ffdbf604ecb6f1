import { identifier } from '../name'
import type { UnitDefinition } from '../model'

/** A unit as powers of base units: `people/month` is people 1, month -1. The empty map is a pure number. */
export type Unit = ReadonlyMap<string, number>

export const pure: Unit = new Map()

/** Words for a pure number. */
const pureWords: ReadonlySet<string> = new Set([
  'dmnl',
  'dimensionless',
  'unitless',
  'fraction',
  'percent',
  'share',
  'score',
  'index',
])

export function times(a: Unit, b: Unit, power = 1): Unit {
  const product = new Map(a)
  for (const [base, exponent] of b) {
    const sum = (product.get(base) ?? 0) + exponent * power
    if (Math.abs(sum) < 1e-9) product.delete(base)
    else product.set(base, sum)
  }
  return product
}

export function raised(unit: Unit, power: number): Unit {
  return times(pure, unit, power)
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return (
    a.size === b.size && [...a].every(([base, exponent]) => Math.abs((b.get(base) ?? 0) - exponent) < 1e-9)
  )
}

/** As people write it: `people/month`, `GBP/person/month`; `1` for a pure number. */
export function writeUnit(unit: Unit): string {
  const write = ([base, exponent]: [string, number]): string => {
    const size = Math.abs(exponent)
    return size === 1 ? base : `${base}^${size}`
  }
  const above = [...unit].filter(([, exponent]) => exponent > 0).map(write)
  const below = [...unit].filter(([, exponent]) => exponent < 0).map(write)
  return [above.join('*') || '1', ...below].join('/')
}

/** Reads units as people write them, knowing the words that a model makes equal. */
export class UnitReader {
  readonly #base = new Map<string, string>()
  readonly #equations = new Map<string, string>()
  readonly #reading = new Set<string>()

  /** Without a definition, a word and its plain English plural are one unit. */
  constructor(definitions: readonly UnitDefinition[]) {
    for (const { name, equation, aliases } of definitions) {
      const id = identifier(name)
      for (const alias of aliases) this.#base.set(identifier(alias), id)
      if (equation !== '' && identifier(equation) !== id) this.#equations.set(id, equation)
    }
  }

  /** @returns `null` where the text is not a unit */
  read(text: string): Unit | null {
    const tokens = text.match(/\d+(?:\.\d+)?|[-*/^()]|[^\s*/^()-][^*/^()-]*/gu) ?? []
    let next = 0
    const isNext = (symbol: string): boolean => tokens[next] === symbol
    const product = (): Unit | null => {
      let unit = power()
      while (unit !== null && (isNext('*') || isNext('/') || isNext('-'))) {
        const sign = tokens[next++] === '/' ? -1 : 1
        const right = power()
        unit = right === null ? null : times(unit, right, sign)
      }
      return unit
    }
    const power = (): Unit | null => {
      const base = one()
      if (base === null || !isNext('^')) return base
      next++
      const sign = isNext('-') ? -1 : 1
      if (sign < 0) next++
      const exponent = Number(tokens[next++])
      return Number.isFinite(exponent) ? raised(base, sign * exponent) : null
    }
    const one = (): Unit | null => {
      const token = tokens[next++]
      if (token === undefined) return null
      if (token === '(') {
        const inner = product()
        if (!isNext(')')) return null
        next++
        return inner
      }
      if (/^[-*/^)]$/.test(token)) return null
      return /^\d/.test(token) ? pure : this.#word(token)
    }
    if (tokens.length === 0) return pure
    const unit = product()
    return next === tokens.length ? unit : null
  }

  #word(word: string): Unit | null {
    const written = identifier(word)
    const id = this.#base.get(written) ?? (this.#equations.has(written) ? written : singular(written))
    const base = this.#base.get(id) ?? id
    if (pureWords.has(base)) return pure
    const equation = this.#equations.get(base)
    if (equation === undefined || this.#reading.has(base)) return new Map([[base, 1]])
    this.#reading.add(base)
    const unit = this.read(equation)
    this.#reading.delete(base)
    return unit
  }
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
])

function singular(word: string): string {
  return (
    irregular.get(word) ??
    (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word)
  )
}
