import type { Program } from '../engine/compile'
import type { OutcomeShare } from '../engine/ensemble/quantile'
import type { EnsembleRequest } from '../engine/ensemble/request'
import type { Share } from '../engine/ensemble/share'
import { FaultError } from '../model/fault'
import type { Connection } from './connection'
import { Kept } from './kept'
import type { RunnerService } from './runner'

/** An ensemble that shares are made of. Workers know it by the request's identity. */
export interface Work {
  /** Names the program: workers keep it by that, and are sent it once. */
  readonly key: string
  readonly program: Program
  readonly request: EnsembleRequest
}

/** Workers that work side by side. What is asked of them while all are busy waits for the first that is free. */
export interface Team {
  /** Starts workers that are missing, to have them when they are needed. */
  start(): void
  /** @throws FaultError what a run throws; `worker.crashed` when every worker that tried was lost */
  share(work: Work, first: number, count: number): Promise<Share>
  /**
   * Takes the shares away: they are transferred.
   *
   * @throws FaultError `worker.crashed` when the worker was lost, and the shares with it
   */
  quantiles(
    shares: readonly OutcomeShare[],
    times: number,
    quantiles: readonly number[],
  ): Promise<Float64Array>
  /** Does something for each item, as many at a time as there are workers, as long as it is wanted. */
  each<T>(
    items: readonly T[],
    act: (item: T, index: number) => Promise<void>,
    wanted?: () => boolean,
  ): Promise<void>
  close(): void
}

/** A worker, and what it was told last. */
interface Member {
  readonly connection: Connection<RunnerService>
  /** Programs that it has been sent. */
  readonly sent: Kept<true>
  request: EnsembleRequest | null
  isLost: boolean
}

/** How often one piece of work is tried, each time on a new worker, before it is given up. */
const attempts = 3

/** A worker that dies is replaced, and what it was doing is done again. */
export function createTeam(connect: () => Connection<RunnerService>, size: number): Team {
  const idle: Member[] = []
  const members = new Set<Member>()
  const waiting: (() => void)[] = []

  async function member(): Promise<Member> {
    for (;;) {
      const one = idle.pop()
      if (one !== undefined) return one
      if (members.size < size) return fresh()
      await new Promise<void>((free) => waiting.push(free))
    }
  }

  function fresh(): Member {
    const one: Member = { connection: connect(), sent: new Kept(), request: null, isLost: false }
    void one.connection.lost.then(() => {
      one.isLost = true
    })
    members.add(one)
    return one
  }

  /** Has one worker do something, and others if that one is lost. */
  async function perform<T>(act: (worker: Member) => Promise<T>, tries: number): Promise<T> {
    for (let attempt = 0; attempt < tries; attempt++) {
      const worker = await member()
      const lost = worker.connection.lost.then(() => {
        throw new FaultError([{ kind: 'worker.crashed' }])
      })
      try {
        return await Promise.race([act(worker), lost])
      } catch (error) {
        if (!worker.isLost) throw error
      } finally {
        if (worker.isLost) {
          members.delete(worker)
          worker.connection.close()
        } else idle.push(worker)
        waiting.shift()?.()
      }
    }
    throw new FaultError([{ kind: 'worker.crashed' }])
  }

  async function tell(worker: Member, { key, program, request }: Work): Promise<void> {
    if (worker.request === request) return
    const known = worker.sent.has(key)
    worker.sent.set(key, true)
    const faults = await worker.connection.service.begin(key, known ? null : program, request)
    worker.request = faults.length === 0 ? request : null
    if (faults.length > 0) throw new FaultError(faults)
  }

  return {
    start: () => {
      while (members.size < size) idle.push(fresh())
    },
    share: (work, first, count) =>
      perform(async (worker) => {
        await tell(worker, work)
        const reply = await worker.connection.service.share(first, count)
        if (!reply.ok) throw new FaultError(reply.faults)
        return reply.share
      }, attempts),
    quantiles: (shares, times, quantiles) =>
      perform((worker) => worker.connection.service.quantiles(shares, times, quantiles), 1),
    each: async (items, act, wanted = () => true) => {
      let next = 0
      const work = async (): Promise<void> => {
        while (next < items.length && wanted()) {
          const i = next++
          await act(items[i]!, i)
        }
      }
      await Promise.all(Array.from({ length: Math.min(size, items.length) }, work))
    },
    close: () => {
      for (const { connection } of members) connection.close()
      members.clear()
      idle.length = 0
    },
  }
}
