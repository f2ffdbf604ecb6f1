import type { Placed } from './placed'
import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk.bundled.js'
import { valve } from '../../chart/symbol-size'
import { backwards } from './acyclic'
import type { Draft, DraftEdge, DraftNode } from './draft'
import { withNearGhosts } from './near-ghosts'
import { withRows } from './rows'
import { straightened } from './straighten'

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.aspectRatio': '1.6',
  'elk.spacing.nodeNode': '16',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '8',
  'elk.spacing.componentComponent': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.thoroughness': '7',
  'elk.padding': '[top=12,left=12,bottom=12,right=12]',
  'elk.randomSeed': '1',
}
const pipeOptions = { 'elk.layered.priority.straightness': '20', 'elk.layered.priority.shortness': '8' }

/**
 * Places a draft in layers from left to right, pipes level where they can be, with lines that cross no symbol; what is
 * joined to nothing stands in rows below.
 */
export async function place(whole: Draft): Promise<Placed> {
  const joined = new Set(whole.edges.flatMap(({ from, to }) => [from, to]))
  const first = await inLayers({ ...whole, nodes: whole.nodes.filter(({ key }) => joined.has(key)) })
  const draft = withNearGhosts(first)
  const placed = draft === null ? first : await inLayers(draft)
  return withRows(
    placed,
    whole.nodes.filter(({ key }) => !joined.has(key)),
  )
}

async function inLayers(draft: Draft): Promise<Placed> {
  if (draft.nodes.length === 0) return { width: 0, height: 0, nodes: [], edges: [] }
  const isBackwards = backwards(draft)
  const ports = new Ports(draft, isBackwards)
  const edges = draft.edges.map(({ kind, from, to }, i): ElkExtendedEdge => {
    const [begin, end] = [ports.begin(kind, from, i), ports.end(kind, to, i)]
    // The layout is told no circles: what runs backwards is turned, and turned again afterwards.
    const [sources, targets] = isBackwards[i] === true ? [[end], [begin]] : [[begin], [end]]
    return { id: `${i}`, sources, targets, ...(kind === 'pipe' ? { layoutOptions: pipeOptions } : {}) }
  })
  const children = draft.nodes.map(({ key, width, height, valve }): ElkNode => {
    const layoutOptions = { 'elk.portConstraints': valve === null ? 'FREE' : 'FIXED_POS' }
    return { id: key, width, height, ports: ports.of(key), layoutOptions }
  })
  // Big, and of use to this command only.
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  const root: ElkNode = { id: 'root', layoutOptions: options, children, edges }
  const graph: ElkNode = await new Elk().layout(root)
  const placed = new Map((graph.children ?? []).map((child) => [child.id, child]))
  return {
    width: Math.ceil(graph.width ?? 0),
    height: Math.ceil(graph.height ?? 0),
    nodes: draft.nodes.map((node) => {
      const { x = 0, y = 0 } = placed.get(node.key) ?? {}
      return { ...node, x: whole(x), y: whole(y) }
    }),
    edges: draft.edges.map((edge, i) => {
      const [section] = graph.edges?.[i]?.sections ?? []
      const found = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : []
      const points = found.map(({ x, y }) => ({ x: whole(x), y: whole(y) }))
      const slides = { begin: !ports.isValve(edge.from), end: !ports.isValve(edge.to) }
      return { ...edge, points: straightened(isBackwards[i] === true ? points.reverse() : points, slides) }
    }),
  }
}

/** Whole pixels. A half that is a little less by the noise of sums goes the way of other halves, or lines would slope. */
const whole = (value: number): number => Math.round(Math.round(value * 1000) / 1000)

/** Where lines may meet symbols: pipes at the sides of a valve, connectors above it; elsewhere wherever there is room. */
class Ports {
  readonly #nodes: ReadonlyMap<string, DraftNode>
  /** For each edge, whether it is the only line of where it begins. */
  readonly #isTwig: readonly boolean[]
  readonly #isBackwards: readonly boolean[]
  readonly #ports = new Map<string, ElkPort[]>()

  constructor({ nodes, edges }: Draft, isBackwards: readonly boolean[]) {
    this.#nodes = new Map(nodes.map((node) => [node.key, node]))
    const lines = new Map<string, number>()
    for (const { from } of edges) lines.set(from, (lines.get(from) ?? 0) + 1)
    this.#isTwig = edges.map(({ from }) => lines.get(from) === 1)
    this.#isBackwards = isBackwards
  }

  isValve(key: string): boolean {
    return this.#nodes.get(key)!.valve !== null
  }

  of(key: string): ElkPort[] {
    return this.#ports.get(key) ?? []
  }

  /** All connectors of a symbol begin at one place, so that they part like branches; pipes have places of their own. */
  begin(kind: DraftEdge['kind'], key: string, index: number): string {
    const node = this.#nodes.get(key)!
    if (kind === 'pipe') {
      if (node.valve === null) return this.#port(key, `pipe ${index}`)
      return this.#port(key, 'pipe out', { x: node.width, y: valve.above, ...side('EAST') })
    }
    return this.#port(key, 'out', node.valve === null ? {} : { x: node.valve.x + 8, y: 0, ...side('NORTH') })
  }

  /** Lines that are the only ones of their symbols run together, because nobody can take one for another's. */
  end(kind: DraftEdge['kind'], key: string, index: number): string {
    const { valve: own } = this.#nodes.get(key)!
    const isTwig = this.#isTwig[index] === true
    const isBackwards = this.#isBackwards[index] === true
    if (kind === 'pipe') {
      if (own === null) return this.#port(key, `pipe ${index}`)
      return this.#port(key, 'pipe in', { x: 0, y: valve.above, ...side('WEST') })
    }
    if (own === null) return isTwig ? this.#port(key, isBackwards ? 'twigs back' : 'twigs') : key
    if (isTwig && !isBackwards) return this.#port(key, 'twigs', { x: own.x, y: 0, ...side('NORTH') })
    const others = this.of(key).filter(({ id }) => id.startsWith(`${key} in `)).length
    return this.#port(key, `in ${index}`, { x: own.x + [-4, 4, -8][others % 3]!, y: 0, ...side('NORTH') })
  }

  #port(key: string, name: string, where: Partial<ElkPort> = {}): string {
    const own = this.#ports.get(key) ?? []
    this.#ports.set(key, own)
    const id = `${key} ${name}`
    if (!own.some((known) => known.id === id)) own.push({ id, width: 0, height: 0, ...where })
    return id
  }
}

const side = (which: string) => ({ layoutOptions: { 'elk.port.side': which } })
