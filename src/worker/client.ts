import type { Fault } from '../model/fault'
import type { LocalPlace, Scenario } from '../scenario/scenario'
import { Answers, questionOf } from './answers'
import type { Connection } from './connection'
import { createScheduler } from './scheduler'
import type { Job, LocalSystemService, Opened, Reply } from './service'

/** As many as the positions of a few sliders: some tens of megabytes. */
const mostAnswers = 200

export interface ClientOptions {
  /** Milliseconds after which a run that has not answered counts as hung. */
  readonly patience?: number
}

/** The page's side of the worker. */
export interface LocalSystemClient {
  /** Absolute address of the first part of the model that it runs. */
  readonly modelUrl: string
  /** Opens the model. The same answer for every call. */
  open(): Promise<Opened>
  /** Runs a scenario; `null` when a newer one took its place before it began. An answer known already comes at once. */
  run(scenario: Scenario, place: LocalPlace): Promise<Reply | null>
  /**
   * Runs what may be asked for next, one after the other, while there is nothing else to do. A newer list takes the
   * place of an older one; what is known already is passed over.
   *
   * @param scenarios the likeliest first; asked for one by one, as they are needed
   */
  foresee(scenarios: Iterable<Scenario>, place: LocalPlace): void
  /**
   * Runs a scenario beside the work: every one that is asked for, in order, whenever the work itself is idle.
   *
   * @param signal given before its turn came, the answer is `null`
   * @param outputs what is wanted instead of the outcomes
   */
  aside(
    scenario: Scenario,
    place: LocalPlace,
    signal?: AbortSignal,
    outputs?: readonly string[],
  ): Promise<Reply | null>
  close(): void
}

/**
 * Keeps one worker busy with the newest scenario. A worker that dies or hangs is replaced and its job rerun once; if
 * that fails as well the job is answered by a fault, and the next job starts with a new worker.
 *
 * @param connect starts a worker
 * @param modelUrl absolute address of the model's first part (`Parts.run`)
 */
export function createClient(
  connect: () => Connection<LocalSystemService>,
  modelUrl: string,
  { patience = 20_000 }: ClientOptions = {},
): LocalSystemClient {
  let connection: Connection<LocalSystemService> | undefined
  let opened: Promise<Opened | Loss> | undefined
  let lastId = 0
  let closed = false

  // Started before it is asked for, so that model and page load side by side.
  const first = openTwice()

  function current(): {
    readonly connection: Connection<LocalSystemService>
    readonly opened: Promise<Opened | Loss>
  } {
    if (connection === undefined || opened === undefined) {
      connection = connect()
      opened = answered(connection, connection.service.open(modelUrl))
    }
    return { connection, opened }
  }

  /** Two calls can lose the same worker: only the first closes it. */
  function discard(dead: Connection<LocalSystemService>): void {
    if (connection !== dead) return
    connection = opened = undefined
    dead.close()
  }

  async function openTwice(): Promise<Opened> {
    for (let attempt = 0; attempt < 2 && !closed; attempt++) {
      const now = current()
      const outcome = await now.opened
      if (!(outcome instanceof Loss)) return outcome
      discard(now.connection)
    }
    return { ok: false, faults: [{ kind: 'worker.unreachable' }] }
  }

  async function perform(job: Job): Promise<Reply> {
    let loss = new Loss({ kind: 'worker.crashed' })
    for (let attempt = 0; attempt < 2; attempt++) {
      const now = current()
      const ready = await now.opened
      if (!(ready instanceof Loss) && !ready.ok) return { id: job.id, ok: false, faults: ready.faults }
      const reply =
        ready instanceof Loss
          ? ready
          : await answered(now.connection, now.connection.service.run(job), patience)
      if (!(reply instanceof Loss)) return reply
      loss = reply
      discard(now.connection)
      if (closed) break
    }
    return { id: job.id, ok: false, faults: [loss.fault] }
  }

  const schedule = createScheduler(perform)
  const answers = new Answers(mostAnswers)
  const underway = new Map<string, Promise<Reply | null>>()

  /** What may be asked for next. */
  let ahead: { readonly scenarios: Iterator<Scenario>; readonly place: LocalPlace } | undefined

  function lookAhead(): void {
    if (ahead === undefined || underway.size > 0 || closed) return
    const { place } = ahead
    for (let next = ahead.scenarios.next(); next.done !== true; next = ahead.scenarios.next()) {
      const question = questionOf(next.value, place)
      if (answers.has(question)) continue
      void ask(question, next.value, place, schedule.later)
      return
    }
    ahead = undefined
  }

  function ask(
    question: string,
    scenario: Scenario,
    place: LocalPlace,
    when: (job: Job) => Promise<Reply | null> = schedule.now,
  ): Promise<Reply | null> {
    const asked = when({ id: ++lastId, scenario, place }).then((reply) => {
      underway.delete(question)
      if (reply?.ok === true) answers.keep(question, reply)
      // After those who wait for this answer: they may ask for something now.
      setTimeout(lookAhead)
      return reply
    })
    underway.set(question, asked)
    return asked
  }

  return {
    modelUrl,
    open: () => first,
    run: (scenario, place) => {
      const question = questionOf(scenario, place)
      const known = answers.get(question)
      if (known !== undefined) return Promise.resolve(known)
      return underway.get(question) ?? ask(question, scenario, place)
    },
    foresee: (scenarios, place) => {
      ahead = { scenarios: scenarios[Symbol.iterator](), place }
      lookAhead()
    },
    aside: async (scenario, place, signal, outputs) => {
      const question = questionOf(scenario, place, outputs)
      const known = answers.get(question)
      if (known !== undefined) return known
      const reply = await schedule.later(
        { id: ++lastId, scenario, place, ...(outputs && { outputs }) },
        signal,
      )
      if (reply?.ok === true) answers.keep(question, reply)
      return reply
    },
    close: () => {
      closed = true
      if (connection !== undefined) discard(connection)
    },
  }
}

/** Why a call was never answered. */
class Loss {
  readonly fault: Fault
  constructor(fault: Fault) {
    this.fault = fault
  }
}

/** Waits for an answer, for the loss of the worker, or for the end of patience, whichever comes first. */
async function answered<T>(
  connection: Connection<LocalSystemService>,
  call: Promise<T>,
  patience?: number,
): Promise<T | Loss> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const ends: Promise<T | Loss>[] = [
    call.catch((error: unknown) => new Loss({ kind: 'worker.crashed', values: { message: String(error) } })),
    connection.lost.then(() => new Loss({ kind: 'worker.crashed' })),
  ]
  if (patience !== undefined) {
    ends.push(
      new Promise((resolve) => {
        timer = setTimeout(() => {
          resolve(new Loss({ kind: 'worker.stalled', values: { seconds: patience / 1000 } }))
        }, patience)
      }),
    )
  }
  try {
    return await Promise.race(ends)
  } finally {
    clearTimeout(timer)
  }
}
