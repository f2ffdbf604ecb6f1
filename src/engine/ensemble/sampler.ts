/**
 * Points spread over the unit cube. A point depends on nothing but the settings of its sampler and its number, so that
 * any worker can make any of them.
 *
 * @returns the coordinate, at least 0 and below 1, of point `run` in one dimension
 */
export type Sampler = (run: number, dimension: number) => number
