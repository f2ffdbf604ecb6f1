import { binomialTail } from './binomial-tail'
import { boxFit, fitOf, isInside, worthOf, type Box, type BoxFit, type Cases, type Side } from './box'
import { Peeling, type Patience, type Peeled } from './peel'

export interface BoxOptions {
  /** Share of the futures in a box that one peel takes off. */
  readonly alpha: number
  /** Restrictions that a box has at most: more than these no sentence can say. */
  readonly mostSides: number
  readonly mostBoxes: number
  /** A restriction stays only if chance would do as well less often than this. */
  readonly significance: number
  /** A box counts only if, on futures it was not found in, its density rises this far from the base rate to 1. */
  readonly leastRise: number
}

/** Friedman and Fisher take off a twentieth at a time. */
export const usualBoxOptions: BoxOptions = {
  alpha: 0.05,
  mostSides: 3,
  mostBoxes: 3,
  significance: 0.05,
  leastRise: 0.2,
}

/** A restriction of a box, and whether it means something. */
export interface Restriction extends Side {
  /**
   * Quasi-p-value: how likely the box would have as many futures of interest without this restriction, had as many
   * futures been picked blindly from the box that has all others.
   */
  readonly p: number
}

/** A region in which the futures of interest gather. */
export interface FoundBox {
  readonly restrictions: readonly Restriction[]
  /** In all futures that no earlier box holds; coverage is of all futures of interest. */
  readonly fit: BoxFit
  /** The same in the half of the futures that the box was not found in. */
  readonly checked: BoxFit & {
    /** Share of that half's futures outside of earlier boxes that are of interest. */
    readonly base: number
    /** How likely as many futures of interest would be in the box by chance. */
    readonly p: number
  }
  /** Boxes on the way down over all inputs, as coverage against density, in the half it was found in. */
  readonly trajectory: readonly (BoxFit & { readonly sides: number })[]
}

/** What was found, or why nothing was: there are none or too few of one kind, or no box holds outside of its own half. */
export interface FailureBoxes {
  readonly boxes: readonly FoundBox[]
  readonly none: 'no-failure' | 'always' | 'too-few' | 'unexplained' | null
  /** Share of all futures that are of interest. */
  readonly base: number
}

/** Of either kind, in each half: with fewer, chance looks like a pattern. */
const leastCases = 10

/**
 * Regions of the inputs in which futures of interest gather: scenario discovery.
 *
 * The first half of the futures is searched by peeling over all inputs. Of each box on the way down the restrictions
 * that are worth most are taken, up to `mostSides`; those of the best box are peeled again by themselves, pasted, and
 * freed of what means nothing. The second half then says whether the box holds. Further boxes are sought in the futures
 * that no earlier one holds.
 *
 * Source: B. P. Bryant and R. J. Lempert, Thinking inside the box: a participatory, computer-assisted approach to
 * scenario discovery, Technological Forecasting and Social Change 77 (2010), 34-49: coverage, density, covering,
 * quasi-p-values.
 *
 * @param cases futures drawn independently of their number, so that either half is like the other
 */
export function failureBoxes(cases: Cases, options: BoxOptions = usualBoxOptions): FailureBoxes {
  const runs = cases.interest.length
  const all = cases.interest.reduce((sum, hit) => sum + hit, 0)
  const base = runs === 0 ? 0 : all / runs
  const nothing = (none: FailureBoxes['none']): FailureBoxes => ({ boxes: [], none, base })
  if (all === 0) return nothing('no-failure')
  if (all === runs) return nothing('always')
  const tail = binomialTail(runs)
  const boxes: FoundBox[] = []
  let left = [...cases.interest.keys()]
  while (boxes.length < options.mostBoxes) {
    const halves = [left.filter((i) => i < runs / 2), left.filter((i) => i >= runs / 2)] as const
    if (!halves.every((half) => isTold(cases, half))) {
      return boxes.length > 0 ? { boxes, none: null, base } : nothing('too-few')
    }
    const found = oneBox(cases, halves, options, tail)
    if (found === null) break
    const fit = fitOf(cases, found.restrictions, left)
    boxes.push({ ...found, fit: { ...fit, coverage: fit.hits / all, mass: fit.count / runs } })
    left = left.filter((future) => !isInside(cases.columns, found.restrictions, future))
  }
  return boxes.length > 0 ? { boxes, none: null, base } : nothing('unexplained')
}

type Tail = ReturnType<typeof binomialTail>

function isTold({ interest }: Cases, futures: readonly number[]): boolean {
  const hits = futures.reduce((sum, future) => sum + interest[future]!, 0)
  return hits >= leastCases && futures.length - hits >= leastCases
}

function oneBox(
  cases: Cases,
  [searched, kept]: readonly [readonly number[], readonly number[]],
  options: BoxOptions,
  tail: Tail,
): Omit<FoundBox, 'fit'> | null {
  const patience: Patience = { alpha: options.alpha, least: Math.max(leastCases, searched.length / 50) }
  const all = [...cases.columns.keys()].filter((d) => cases.columns[d]!.some((x, _, xs) => x !== xs[0]))
  const path = new Peeling(cases, searched, all, patience).trajectory()
  const { count, hits } = path[0]!
  const base = hits / count
  const worth = (box: Box) => worthOf(fitOf(cases, box, searched), base)

  const few = best(
    path.map(({ box }) => mostTelling(box, options.mostSides, worth)),
    worth,
  )
  if (few.length === 0) return null
  const own = few.map(({ dimension }) => dimension)
  const peeling = new Peeling(cases, searched, own, patience)
  const clean = peeling.pasted(
    best(
      peeling.trajectory().map(({ box }) => box),
      worth,
    ),
  )
  const restrictions = meaningful(cases, clean, searched, options.significance, tail)
  if (restrictions.length === 0) return null

  const fit = fitOf(cases, restrictions, kept)
  const keptBase = kept.reduce((sum, future) => sum + cases.interest[future]!, 0) / kept.length
  const p = tail(fit.hits, fit.count, keptBase)
  const rise = (fit.density - keptBase) / (1 - keptBase)
  if (!(rise >= options.leastRise) || p > options.significance / 5) return null
  return {
    restrictions,
    checked: { ...fit, base: keptBase, p },
    trajectory: path.map((peeled: Peeled) => ({
      ...boxFit(peeled.count, peeled.hits, count, hits),
      sides: peeled.box.length,
    })),
  }
}

/** The best of some boxes; of equal ones the first. */
function best(boxes: readonly Box[], worth: (box: Box) => number): Box {
  let [found, most]: [Box, number] = [[], 0]
  for (const box of boxes) {
    const own = worth(box)
    if (own > most) [found, most] = [box, own]
  }
  return found
}

/** The sides of a box that are worth most, chosen one after the other for as long as each adds something. */
function mostTelling(box: Box, most: number, worth: (box: Box) => number): Box {
  let [chosen, value]: [Box, number] = [[], 0]
  while (chosen.length < most) {
    let next: Box | null = null
    for (const side of box) {
      if (chosen.includes(side)) continue
      const own = worth([...chosen, side])
      if (own > value) [next, value] = [[...chosen, side], own]
    }
    if (next === null) break
    chosen = next
  }
  return chosen
}

/** A box without the restrictions that chance would do as well; the least telling is dropped first. */
function meaningful(
  cases: Cases,
  box: Box,
  futures: readonly number[],
  significance: number,
  tail: Tail,
): readonly Restriction[] {
  const { count, hits } = fitOf(cases, box, futures)
  const restrictions = box.map((side): Restriction => {
    const wider = fitOf(
      cases,
      box.filter((other) => other !== side),
      futures,
    )
    return { ...side, p: tail(hits, count, wider.density) }
  })
  const worst = restrictions.reduce((p, restriction) => Math.max(p, restriction.p), 0)
  if (worst <= significance) return restrictions
  const dropped = box.filter((_, i) => i !== restrictions.findIndex(({ p }) => p === worst))
  return meaningful(cases, dropped, futures, significance, tail)
}
