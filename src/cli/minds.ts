import { typed, type Cell } from '../analysis/csv'
import type { Column } from '../analysis/export/table'
import type { ChangeOfMind } from '../analysis/robustness/change-of-mind'
import { shiftsOf, type Shifts } from '../analysis/robustness/shifts'
import type { Range } from '../engine/ensemble/range'
import { FaultError } from '../model/fault'
import type { Model } from '../model/model'
import type { Inputs } from '../scenario/inputs'
import { ownValues } from '../scenario/own-values'
import type { LocalPlace } from '../scenario/scenario'
import type { Pool } from '../worker/pool'
import { mindOnGoal, mindOnRanking, type Judged, type Ranked } from '../worker/robustness'
import { mindRows } from './mind-rows'

/** A question that is answered by a search, of which each run follows from those before. */
export interface MindQuestion {
  readonly columns: readonly Column[]
  /** @param first what stands before the answer */
  readonly rowsAt: (pool: Pool, place: LocalPlace | undefined, first: readonly string[]) => Promise<Cell[][]>
}

/** Two plans in one outcome. */
export interface Pair extends Ranked {
  /** The other plan's name. */
  readonly against: string
}

/** Shifts from the values that a plan has now. */
export function presentShifts(model: Model, plan: Inputs, vary: ReadonlyMap<string, Range>): Shifts {
  const own = ownValues(model)
  return shiftsOf(
    vary,
    (id) => plan.get(id) as number | undefined,
    (id) => own.get(id) ?? NaN,
  )
}

/** What would change the answer of each goal. */
export async function goalMinds(
  pool: Pool,
  judged: Judged,
  goals: readonly string[],
  first: readonly string[],
  shifts: Shifts,
): Promise<Cell[][]> {
  const rows: Cell[][] = []
  for (const [g, goal] of goals.entries()) {
    const mind = await mindOnGoal(pool, { ...judged, hurdles: [judged.hurdles[g]!] }, shifts)
    rows.push(...mindRows([...first, typed(goal)], found(mind), shifts))
  }
  return rows
}

/** What would turn round which of two plans is better, pair after pair. */
export async function rankingMinds(
  pool: Pool,
  pairs: readonly Pair[],
  first: readonly string[],
  shifts: Shifts,
): Promise<Cell[][]> {
  const rows: Cell[][] = []
  for (const pair of pairs) {
    const mind = await mindOnRanking(pool, pair, shifts)
    rows.push(...mindRows([...first, pair.summary.output, pair.against], found(mind), shifts))
  }
  return rows
}

function found(mind: ChangeOfMind | null): ChangeOfMind {
  if (mind === null) throw new FaultError([])
  return mind
}
