import type { Found, SearchSpace } from './search-space'

/**
 * Polishes the best that a search has found: the simplex of Nelder and Mead, pulled back into the bounds, with steps
 * that shrink as dimensions grow. Begun again, smaller, from where it ends for as long as that still gains, since a
 * simplex pressed flat against a bound sees nothing along it.
 *
 * Source: J. Nelder and R. Mead, The Computer Journal 7 (1965), 308-313; factors of F. Gao and L. Han, Computational
 * Optimization and Applications 51 (2012), 259-277.
 */
export function polish(space: SearchSpace): void {
  for (let edge = 0.05; space.left > 0 && edge > 1e-6;) {
    const before = space.best.value
    descend(space, edge)
    const gained = before - space.best.value
    // Infinity less Infinity is no number, and no gain.
    if (!(gained > 1e-9 * Math.abs(before))) edge /= 10
  }
}

function descend(space: SearchSpace, edge: number): void {
  const n = space.dimensions
  // In one dimension the factors that shrink with dimensions would shrink to nothing.
  const m = Math.max(2, n)
  const [expansion, contraction, shrinkage] = [1 + 2 / m, 0.75 - 1 / (2 * m), 1 - 1 / m]
  const simplex: Found[] = [space.best]
  for (let d = 0; d < n && space.left > 0; d++) {
    const point = simplex[0]!.point.slice()
    point[d] = point[d]! + (point[d]! + edge <= 1 ? edge : -edge)
    simplex.push(space.ask(point))
  }

  while (space.left > 0 && simplex.length === n + 1) {
    simplex.sort((a, b) => a.value - b.value)
    const best = simplex[0]!
    const worst = simplex[n]!
    if (isSmall(simplex, edge * 1e-4)) return
    const centre = best.point.map((_, d) => {
      let sum = 0
      for (let i = 0; i < n; i++) sum += simplex[i]!.point[d]!
      return sum / n
    })
    const along = (factor: number) => space.ask(centre.map((x, d) => x + factor * (x - worst.point[d]!)))

    const reflected = along(1)
    if (reflected.value < best.value) {
      const further = space.left > 0 ? along(expansion) : reflected
      simplex[n] = further.value < reflected.value ? further : reflected
    } else if (reflected.value < simplex[n - 1]!.value) simplex[n] = reflected
    else if (space.left > 0) {
      const contracted = along(reflected.value < worst.value ? contraction : -contraction)
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex[n] = contracted
      else {
        for (let i = 1; i <= n && space.left > 0; i++) {
          const { point } = simplex[i]!
          simplex[i] = space.ask(best.point.map((x, d) => x + shrinkage * (point[d]! - x)))
        }
      }
    }
  }
}

function isSmall(simplex: readonly Found[], size: number): boolean {
  const [best, ...others] = simplex
  return others.every(({ point }) => point.every((x, d) => Math.abs(x - best!.point[d]!) <= size))
}
