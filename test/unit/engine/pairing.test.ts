import { expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { interpret } from '../../../src/engine/interpreter'
import { createSimulator } from '../../../src/engine/simulator'
import { Graph, type GraphNode, type Id } from '../../../src/engine/wasm/graph'
import type { Places, Root } from '../../../src/engine/wasm/places'
import { widen } from '../../../src/engine/wasm/widen'
import { readXmile } from '../../../src/model/xmile/read'

/** Places for graphs that read nothing but states. */
function placesFrom(hoisted: Places['hoisted'] = null): Places {
  const none = () => {
    throw new Error('not in these graphs')
  }
  return { hoisted, scratch: none, table: none, history: none }
}

const futures = (...ids: Id[]): Root[] => ids.map((id, index) => ({ id, to: 'future', index }))

/** How often each operation is written, vectors as `2 × add`. */
function operations({ graph, roots }: { graph: Graph; roots: readonly Root[] }): Record<string, number> {
  const seen = new Set<Id>()
  const visit = (id: Id): void => {
    if (seen.has(id)) return
    seen.add(id)
    graph.nodes[id]!.args.forEach(visit)
  }
  for (const root of roots) visit(root.id)
  const counts: Record<string, number> = {}
  const name = (node: GraphNode) => (node.width === 2 ? `2 × ${node.op}` : node.op)
  for (const id of seen) counts[name(graph.nodes[id]!)] = (counts[name(graph.nodes[id]!)] ?? 0) + 1
  return counts
}

test('neighbours with the same equation are one chain of vector instructions', () => {
  const g = new Graph()
  const roots = futures(...[0, 1].map((i) => g.mul(g.add(g.state(i), g.state(i + 2)), g.float(0.5))))
  const wide = widen(g, roots, [], placesFrom())
  expect(wide.roots).toHaveLength(1)
  expect(operations(wide)).toEqual({
    '2 × state': 2,
    '2 × add': 1,
    '2 × mul': 1,
    '2 × splat': 1,
    float: 1,
  })
})

test('a chain in which one element needs the one before stays apart', () => {
  const g = new Graph()
  const first = g.div(g.mul(g.state(0), g.state(0)), g.state(4))
  const second = g.div(g.mul(first, g.state(1)), g.state(5))
  const third = g.div(g.mul(second, g.state(2)), g.state(6))
  const wide = widen(g, futures(first, second, third), [], placesFrom())
  expect(wide.roots).toHaveLength(3)
  expect(Object.keys(operations(wide)).filter((name) => name.startsWith('2'))).toEqual([])
})

test('two pairs that need each other crosswise are not both made', () => {
  const g = new Graph()
  // b needs c and d needs a: with (a, b) and (c, d) side by side neither vector could come first.
  const a = g.div(g.state(0), g.state(4))
  const c = g.div(g.state(2), g.state(5))
  const b = g.div(c, g.state(6))
  const d = g.div(a, g.state(7))
  const wide = widen(g, futures(a, b, c, d), [], placesFrom())
  expect(wide.roots).toHaveLength(4)
})

test('what is worked out once a run stands side by side where it is used side by side', () => {
  const g = new Graph()
  const settled = [0, 1].map((i) => g.sub(g.float(1), g.cell(i)))
  const roots = futures(...[0, 1].map((i) => g.mul(g.div(g.state(i), g.state(i + 2)), settled[i]!)))
  const cells = new Map<Id, number>()
  const wide = widen(
    g,
    roots,
    [],
    placesFrom((id) => {
      const cell = cells.get(id) ?? 10 + cells.size
      cells.set(id, cell)
      return cell
    }),
  )
  expect(operations(wide)).toEqual({ '2 × state': 2, '2 × div': 1, '2 × mul': 1, '2 × cell': 1 })
  expect(cells).toEqual(
    new Map([
      [settled[0], 10],
      [settled[1], 11],
    ]),
  )
})

test('a long array, written as several functions, keeps the bits of the interpreter', () => {
  const elements = Array.from({ length: 401 }, (_, i) => `<elem name="e${i}"/>`).join('')
  const text = `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
    <sim_specs><start>0</start><stop>3</stop><dt>0.25</dt></sim_specs>
    <dimensions><dim name="d">${elements}</dim></dimensions>
    <model><variables>
      <aux name="k"><dimensions><dim name="d"/></dimensions><eqn>0.1</eqn></aux>
      <aux name="all"><eqn>SUM(x[*])</eqn></aux>
      <aux name="share"><dimensions><dim name="d"/></dimensions><eqn>x[d] / all</eqn></aux>
      <aux name="push"><dimensions><dim name="d"/></dimensions>
        <eqn>IF share[d] > 0.0026 THEN EXP(-k[d] * x[d]) ELSE MAX(k[d], MIN(0.4, share[d] * TIME))</eqn></aux>
      <flow name="f"><dimensions><dim name="d"/></dimensions><eqn>push[d] * (1 - x[d] / 40) + ABS(share[d])</eqn></flow>
      <stock name="x"><dimensions><dim name="d"/></dimensions><eqn>1 + 5 * k[d]</eqn><inflow>f</inflow></stock>
    </variables></model></xmile>`
  const model = readXmile(text)
  const inputs = new Map(Array.from({ length: 401 }, (_, i) => [`k[e${i}]`, 0.02 + (i % 17) / 20]))
  const program = compile(model)
  const simulator = createSimulator(program)
  expect(simulator.run({ inputs }).values).toEqual(interpret(model, { inputs }).values)
  expect(program.single.bytes.length).toBeGreaterThan(50_000)
})

test('equations of one shape are paired though no array says so, unless too little would be saved', () => {
  const g = new Graph()
  const long = (i: number) =>
    g.max(g.div(g.sub(g.state(i), g.float(1)), g.cell(i)), g.mul(g.cell(i), g.cell(i)))
  const short = (i: number) => g.mul(g.state(i), g.cell(i))
  // Used one at a time, and far from each other.
  const apart = g.sub(g.add(g.add(long(0), short(3)), long(1)), short(4))
  const wide = widen(g, futures(apart), [], placesFrom())
  const counts = operations(wide)
  expect(counts['2 × max']).toBe(1)
  expect(counts['2 × div']).toBe(1)
  expect(counts['mul']).toBe(2)
})
