import type { Method } from '../../model/model'
import { emit } from './emit'
import { Graph, type Id } from './graph'
import type { WasmFunction } from './module'
import type { Root } from './places'
import type { Target } from './target'

interface Stages {
  readonly method: Method
  readonly dt: number
  /** First cell of the slopes of the first stage; those of the other stages follow. */
  readonly rates: number
  readonly count: number
  readonly nonNegative: readonly boolean[]
}

/**
 * The moves of Runge and Kutta's methods between slopes. From the present to a trial state half a step or a step on,
 * by the slopes of one stage; and at last by all stages. For RK2 (Heun): trial, end. For RK4: three trials, end.
 */
export function stageFunctions(stages: Stages, target: Target): WasmFunction[] {
  if (stages.method === 'euler') return []
  const graph = new Graph()
  const slope = (stage: number, place: number): Id =>
    graph.changing(stages.rates + stage * stages.count + place)
  const roots = (move: (place: number) => Id, factor: number): Root[] =>
    stages.nonNegative.map((clamped, place) => {
      const moved = graph.add(graph.state(place), graph.mul(move(place), graph.float(factor)))
      return { id: clamped ? graph.max(moved, graph.float(0)) : moved, to: 'future', index: place }
    })
  const places = {
    hoisted: null,
    scratch: () => 0,
    table: () => ({ least: 0, hint: () => 0 }),
    history: () => 0,
  }
  const half = graph.float(0.5)
  const two = graph.float(2)
  const moves =
    stages.method === 'rk2'
      ? [
          roots((p) => slope(0, p), stages.dt),
          roots((p) => graph.mul(graph.add(slope(0, p), slope(1, p)), half), stages.dt),
        ]
      : [
          roots((p) => slope(0, p), stages.dt * 0.5),
          roots((p) => slope(1, p), stages.dt * 0.5),
          roots((p) => slope(2, p), stages.dt),
          roots((p) => {
            const middle = graph.mul(two, graph.add(slope(1, p), slope(2, p)))
            const sum = graph.add(graph.add(slope(0, p), middle), slope(3, p))
            return graph.mul(sum, graph.float(1 / 6))
          }, stages.dt),
        ]
  return moves.flatMap((move) => emit(graph, move, target, places, Infinity))
}
