import type { Method } from '../../model/model'
import { Bytes } from './bytes'
import { f64, i32, type WasmFunction } from './module'
import type { Target } from './target'

export interface Drive {
  readonly groups: Readonly<
    Record<'start' | 'advance' | 'full' | 'later' | 'stages', readonly WasmFunction[]>
  >
  readonly target: Target
  readonly buffers: readonly [number, number]
  /** Cells of the trial states of Runge and Kutta's methods. */
  readonly third: number
  readonly method: Method
  readonly start: number
  readonly dt: number
  /** What follows one step behind: where a step left it, and where the next looks for it. */
  readonly previous: readonly { readonly from: number; readonly to: number }[]
}

// Parameters of `run`, in bytes: the saved steps and how many they are, the places of outputs and how many, the values.
const steps = 0
const stepCount = 1
const places = 2
const placeCount = 3
const values = 4
// Its locals.
const now = 5
const next = 6
const step = 7
const saved = 8
const place = 9
const swap = 10
const time = 11
const stepFloat = 12
const kept = 13

/**
 * The function that runs the model: start, then step by step to the last saved step. A step that is saved is taken by
 * the functions that leave every value in memory, the others by those that work out no more than the stocks need.
 */
export function driver(drive: Drive): WasmFunction {
  const { groups, target } = drive
  const code = new Bytes()
  const get = (local: number): Bytes => code.byte(0x20).unsigned(local)
  const set = (local: number): Bytes => code.byte(0x21).unsigned(local)
  const i32Const = (value: number): Bytes => code.byte(0x41).signed(BigInt(value))
  const width = 8 * target.lanes
  const first = { start: 0, advance: 0, full: 0, later: 0, stages: 0 }
  let counted = 0
  for (const group of ['start', 'advance', 'full', 'later', 'stages'] as const) {
    first[group] = counted
    counted += groups[group].length
  }
  const call = (index: number, from: () => void, to: () => void, when = time): void => {
    from()
    to()
    get(when)
    get(stepFloat)
    code.byte(0x10).unsigned(index)
  }
  const callAll = (group: 'start' | 'advance' | 'full'): void => {
    for (let i = 0; i < groups[group].length; i++) {
      call(
        first[group] + i,
        () => get(now),
        () => get(next),
      )
    }
  }

  i32Const(drive.buffers[0] * width)
  set(now)
  i32Const(drive.buffers[1] * width)
  set(next)
  code.byte(0x44).float(drive.start)
  set(time)
  callAll('start')

  code.byte(0x02, 0x40, 0x03, 0x40)
  // time = start + step * dt
  code.byte(0x44).float(drive.start)
  get(step).byte(0xb7)
  code.byte(0x22).unsigned(stepFloat)
  code.byte(0x44).float(drive.dt).byte(0xa2, 0xa0)
  set(time)
  // saved step?
  get(step)
  get(steps)
  get(saved).byte(0x41).signed(2n).byte(0x74, 0x6a, 0x28, 2, 0)
  code.byte(0x46, 0x04, 0x40)
  callAll('full')
  copyOutputs(code, target)
  // leave when that was the last
  get(saved).byte(0x41).signed(1n).byte(0x6a).byte(0x22).unsigned(saved)
  get(stepCount).byte(0x4e, 0x0d, 2)
  code.byte(0x05)
  callAll('advance')
  code.byte(0x0b)
  if (drive.method !== 'euler') runStages(code, drive, first, call, get)
  for (const { from, to } of drive.previous) {
    i32Const(0)
    i32Const(0)
      .byte(...target.load, 3)
      .unsigned(from * width)
    code.byte(...target.store, 3).unsigned(to * width)
  }
  get(now)
  set(swap)
  get(next)
  set(now)
  get(swap)
  set(next)
  get(step).byte(0x41).signed(1n).byte(0x6a)
  set(step)
  code.byte(0x0c, 0, 0x0b, 0x0b)
  return {
    params: [i32, i32, i32, i32, i32],
    locals: [i32, i32, i32, i32, i32, i32, f64, f64, f64],
    code,
  }
}

/** Each output's value goes to its row: [output][saved time], both runs of a pair side by side. */
function copyOutputs(code: Bytes, target: Target): void {
  const get = (local: number): Bytes => code.byte(0x20).unsigned(local)
  code.byte(0x41, 0, 0x21).unsigned(place)
  code.byte(0x02, 0x40, 0x03, 0x40)
  get(place)
  get(placeCount).byte(0x4e, 0x0d, 1)
  // address: values + (place * stepCount + saved) * width
  get(values)
  get(place)
  get(stepCount).byte(0x6c)
  get(saved)
    .byte(0x6a)
    .byte(0x41)
    .signed(BigInt(8 * target.lanes))
    .byte(0x6c, 0x6a)
  get(places)
  get(place).byte(0x41).signed(2n).byte(0x74, 0x6a, 0x28, 2, 0)
  code.byte(...target.load, 3, 0, ...target.store, 3, 0)
  get(place).byte(0x41).signed(1n).byte(0x6a, 0x21).unsigned(place)
  code.byte(0x0c, 0, 0x0b, 0x0b)
}

function runStages(
  code: Bytes,
  drive: Drive,
  first: Readonly<Record<'later' | 'stages', number>>,
  call: (index: number, from: () => void, to: () => void, when?: number) => void,
  get: (local: number) => Bytes,
): void {
  const width = 8 * drive.target.lanes
  const trial = (): void => {
    code.byte(0x41).signed(BigInt(drive.third * width))
  }
  const fractions = drive.method === 'rk2' ? [1] : [0.5, 0.5, 1]
  const perStage = drive.groups.later.length / fractions.length
  for (const [stage, fraction] of fractions.entries()) {
    call(first.stages + stage, () => get(now), trial)
    // The moment of the trial: start + (step + fraction) * dt
    code.byte(0x44).float(drive.start)
    get(stepFloat).byte(0x44).float(fraction).byte(0xa0, 0x44).float(drive.dt).byte(0xa2, 0xa0)
    code.byte(0x21).unsigned(kept)
    for (let i = 0; i < perStage; i++) call(first.later + stage * perStage + i, trial, () => get(next), kept)
  }
  call(
    first.stages + fractions.length,
    () => get(now),
    () => get(next),
  )
}
