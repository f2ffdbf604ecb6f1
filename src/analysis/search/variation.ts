import { randomStream } from '../../engine/ensemble/random-stream'
import { movedCount, today, type SearchSpace, type Settings } from './search-space'

/** As many numbers as a random word may be. */
const words = 4_294_967_296
/** How often a plan that was tried before is changed once more, before it is given up. */
const patience = 20

export const keyOf = (settings: Settings): string => settings.join(' ')

/**
 * Plans to begin with: doing nothing, those that were given, and others that move a lever, or two, or up to all.
 */
export function firstPlans(space: SearchSpace): Settings[] {
  const dice = new Dice(space, 0)
  const found = new Map<string, Settings>()
  for (const plan of [today(space), ...space.begin]) found.set(keyOf(plan), plan)
  for (let tries = 0; found.size < space.population && tries < patience * space.population; tries++) {
    const plan = [...today(space)]
    const moved = 1 + dice.pick(space.levers.length)
    for (let i = 0; i < moved; i++) {
      const lever = dice.pick(space.levers.length)
      plan[lever] = dice.pick(space.levers[lever]!.settings)
    }
    found.set(keyOf(plan), plan)
  }
  return [...found.values()]
}

/**
 * New plans made of those that live, none of which was tried before.
 *
 * Three ways, as plans differ in kind: levers taken from one parent or the other, and some changed by a step whose size
 * is drawn over all magnitudes (H. Mühlenbein and D. Schlierkamp-Voosen, Evolutionary Computation 1 (1993), 25-49); a
 * step along the difference of two others (S. Kukkonen and J. Lampinen, GDE3, IEEE Congress on Evolutionary Computation
 * 2005, 443-450); one lever put back to today, or changed alone. Uses nothing but sums, products and comparisons, so
 * the same plans come out everywhere.
 *
 * @param living settings, best first
 * @param tried keys of all plans there have been
 * @param round the random numbers are those of the round, so that nothing of them need be kept
 */
export function nextPlans(
  space: SearchSpace,
  living: readonly Settings[],
  tried: ReadonlySet<string>,
  round: number,
): Settings[] {
  const dice = new Dice(space, round)
  const found = new Map<string, Settings>()
  for (let i = 0; i < space.population; i++) {
    const child = dice.child(living)
    for (let tries = 0; tries < patience && (tried.has(keyOf(child)) || found.has(keyOf(child))); tries++) {
      dice.change(child, dice.pick(child.length))
    }
    if (!tried.has(keyOf(child))) found.set(keyOf(child), child)
  }
  return [...found.values()]
}

class Dice {
  readonly #space: SearchSpace
  readonly #word: () => number

  constructor(space: SearchSpace, round: number) {
    this.#space = space
    this.#word = randomStream(space.seed, round)
  }

  draw(): number {
    return this.#word() / words
  }

  pick(count: number): number {
    return Math.floor(this.draw() * count)
  }

  child(living: readonly Settings[]): number[] {
    const way = this.draw()
    const own = this.#parent(living)
    if (way < 0.4) return this.#mixed(own, this.#parent(living))
    if (way < 0.8) {
      return this.#stepped(own, living[this.pick(living.length)]!, living[this.pick(living.length)]!)
    }
    const child = [...own]
    const moved = [...child.keys()].filter((i) => child[i] !== this.#space.levers[i]!.today)
    if (movedCount(this.#space, child) > 0 && this.draw() < 0.5) {
      const lever = moved[this.pick(moved.length)]!
      child[lever] = this.#space.levers[lever]!.today
    } else this.change(child, this.pick(child.length))
    return child
  }

  /** Changes one lever: back to today, or by a step of any magnitude. */
  change(plan: number[], lever: number): void {
    const { settings, today } = this.#space.levers[lever]!
    if (this.draw() < 0.25) {
      plan[lever] = today
      return
    }
    const magnitudes = 32 - Math.clz32(settings)
    const size = Math.max(1, Math.round((settings * this.draw()) / (1 << this.pick(magnitudes))))
    plan[lever] = this.#inside(lever, plan[lever]! + (this.draw() < 0.5 ? -size : size))
  }

  /** The better of two: they stand best first. */
  #parent(living: readonly Settings[]): Settings {
    return living[Math.min(this.pick(living.length), this.pick(living.length))]!
  }

  #mixed(a: Settings, b: Settings): number[] {
    const child = a.map((setting, i) => (this.draw() < 0.5 ? setting : b[i]!))
    for (const lever of child.keys()) if (this.draw() * child.length < 1) this.change(child, lever)
    return child
  }

  #stepped(own: Settings, b: Settings, c: Settings): number[] {
    const scale = 0.2 + 0.8 * this.draw()
    const share = this.draw()
    const always = this.pick(own.length)
    return own.map((setting, i) =>
      this.draw() < share || i === always
        ? this.#inside(i, Math.round(setting + scale * (b[i]! - c[i]!)))
        : setting,
    )
  }

  #inside(lever: number, setting: number): number {
    return Math.min(this.#space.levers[lever]!.settings - 1, Math.max(0, setting))
  }
}
