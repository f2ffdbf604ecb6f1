import { readFileSync } from 'node:fs'

/** Processor time since the machine started, in ticks; `null` where the system does not tell. */
export interface ProcessorTime {
  readonly busy: number
  /** Taken by other virtual machines while this one had work to do. */
  readonly stolen: number
}

export function processorTime(): ProcessorTime | null {
  let line: string
  try {
    line = readFileSync('/proc/stat', 'utf8').split('\n')[0]!
  } catch {
    return null
  }
  const [user = 0, nice = 0, system = 0, , , , , stolen = 0] = line.split(/\s+/).slice(1).map(Number)
  return { busy: user + nice + system, stolen }
}

/** A sentence on how much of the time that was asked for went to others, between two looks. */
export function stolenSentence(before: ProcessorTime | null, after: ProcessorTime | null): string {
  if (before === null || after === null) return ''
  const stolen = after.stolen - before.stolen
  const asked = after.busy - before.busy + stolen
  if (asked === 0 || stolen / asked < 0.01) return ''
  return ` Of the processor time that was asked for meanwhile, ${((100 * stolen) / asked).toFixed(0)}% went to other machines on the same host.`
}
