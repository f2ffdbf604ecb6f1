/** The straight line nearest to some points, and the share of their variance that it tells. */
export interface Fit {
  readonly slope: number
  readonly start: number
  /** 1 where every point lies on the line. */
  readonly r2: number
}

/** Least squares. @param points at least two different `x` */
export function linearFit(points: readonly (readonly [x: number, y: number])[]): Fit {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [mx, my] = [mean(([x]) => x), mean(([, y]) => y)]
  const xx = mean(([x]) => (x - mx) ** 2)
  const xy = mean(([x, y]) => (x - mx) * (y - my))
  const yy = mean(([, y]) => (y - my) ** 2)
  const slope = xy / xx
  return { slope, start: my - slope * mx, r2: yy === 0 ? 1 : (xy * xy) / (xx * yy) }
}
