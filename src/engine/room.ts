import { FaultError } from '../model/fault'

/** Bytes: what addresses of 32 bits with a sign can reach. */
const most = 2_147_483_648

/**
 * Does something that takes memory for a run.
 *
 * @throws FaultError `run.too-large` where it takes more than there is
 */
export function withRoom<T>(bytes: number, take: () => T): T {
  const tooLarge = (limit: number): FaultError =>
    new FaultError([
      {
        kind: 'run.too-large',
        values: { megabytes: Math.ceil(bytes / 1e6), limit: Math.floor(limit / 1e6) },
      },
    ])
  if (bytes > most) throw tooLarge(most)
  try {
    return take()
  } catch (error) {
    // The machine has less than it could address.
    if (error instanceof RangeError) throw tooLarge(bytes - 1)
    throw error
  }
}
