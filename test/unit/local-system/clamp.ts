import { numbers } from '../../../src/engine/numbers'
import { operate } from '../../../src/engine/operations'
import type { Simulator } from '../../../src/engine/simulator'
import type { Model } from '../../../src/model/model'
import { expand } from '../../../src/model/scalar/expand'
import { walk } from '../../../src/model/scalar/node'
import type { Node } from '../../../src/model/scalar/scalar-model'
import { Result, type Inputs } from './system'

interface Clamp {
  readonly name: string
  readonly max: boolean
  readonly bound: Node
  readonly other: Node
}

/** Less than this is rounding, in people, pounds or shares alike. */
const noticed = 1e-6

/**
 * Looks on while a model runs at which of its `MIN` and `MAX` hold a value back: where the plainer of the two sides,
 * such as a number, is the one that counts. Values that the engine keeps to itself, of delays, are not looked at.
 */
export class ClampWatch {
  readonly #simulator: Simulator
  readonly #ids: readonly string[]
  readonly #clamps: readonly Clamp[]
  readonly #saved: readonly string[]

  constructor(model: Model, simulator: Simulator, passOver: (id: string) => boolean) {
    const { scalars } = expand(model)
    const shown = new Set(simulator.run({}).outputs)
    const reads = (node: Node): readonly string[] => {
      const found: string[] = []
      walk(node, (one) => {
        if (one.op === 'read') found.push(scalars[one.scalar]!.id)
        if (one.op === 'history') found.push('#history')
      })
      return found
    }
    const size = (node: Node): number => {
      let parts = 0
      walk(node, () => parts++)
      return parts
    }
    const label = (node: Node) =>
      node.op === 'number' ? String(node.value) : node.op === 'read' ? scalars[node.scalar]!.id : 'the rest'
    const clamps: Clamp[] = []
    const saved = new Set<string>()
    for (const scalar of scalars) {
      // Stages of delays carry a number that moves with the file.
      const id = scalar.id.replace(/\[.*$/, '').replace(/^#\d+ /, '')
      if (passOver(id)) continue
      for (const root of [scalar.value, scalar.next]) {
        if (root === null) continue
        walk(root, (node) => {
          if (node.op !== 'call' || (node.operation !== 'min' && node.operation !== 'max')) return
          const needed = reads(node)
          if (needed.some((one) => !shown.has(one))) return
          for (const one of needed) saved.add(one)
          const [a, b] = node.args
          const [bound, other] = size(a!) <= size(b!) ? [a!, b!] : [b!, a!]
          const name = `${id}: ${node.operation === 'max' ? 'least' : 'most'} ${label(bound)}`
          clamps.push({ name, max: node.operation === 'max', bound, other })
        })
      }
    }
    this.#simulator = simulator
    this.#ids = scalars.map(({ id }) => id)
    this.#clamps = clamps
    this.#saved = [...saved]
  }

  /** Names of the clamps that act at the start or at the end of a quarter of a run. */
  acting(inputs: Inputs): ReadonlySet<string> {
    const run = new Result(this.#simulator, inputs, this.#saved)
    const series = new Map(this.#saved.map((id) => [id, run.series(id)]))
    const found = new Set<string>()
    for (let at = 0; at < run.times.length; at += 3) {
      const known = new Map<Node, number>()
      const value = (node: Node): number => {
        switch (node.op) {
          case 'number':
            return node.value
          case 'time':
            return run.times[at]!
          case 'read':
            return series.get(this.#ids[node.scalar]!)![at]!
          case 'initially':
            return value(node.then)
          case 'call': {
            const before = known.get(node)
            if (before !== undefined) return before
            const now = operate(
              numbers,
              node.operation,
              node.args.map((arg) => value(arg)),
            )
            known.set(node, now)
            return now
          }
          default:
            throw new Error(`a clamp of ${node.op}`)
        }
      }
      for (const { name, max, bound, other } of this.#clamps) {
        if (found.has(name)) continue
        const [limit, wish] = [value(bound), value(other)]
        const held = max ? limit - wish : wish - limit
        if (held > noticed * Math.max(1, Math.abs(wish))) found.add(name)
      }
    }
    return found
  }
}
