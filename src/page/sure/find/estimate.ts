import { findPlanText as text } from '../../../text/find-plan'

/**
 * Milliseconds that a plan takes for each of its futures, most plans being dropped after a fifth of them: 2 × 1 ms of
 * processor time, on two cores that have nothing else to do.
 */
const usualPace = 1

/** How long a search will take, in words. @param pace as it was measured on this device, or `null` */
export function estimate(evaluations: number, futures: number, pace: number | null): string {
  const time = text.time.about(((pace ?? usualPace) * evaluations * futures) / 60_000)
  return pace === null ? text.time.guessed(time) : text.time.measured(time)
}

/** What is left of a search, in words. */
export function leftWords(milliseconds: number): string {
  return text.time.left(text.time.about(milliseconds / 60_000))
}
