import type { Loop } from '../../model/loop'

/** `Deconditioning` of the switch `Loop R1 deconditioning`. */
export function loopName({ code, variable }: Loop): string {
  const name = variable.name.replace(new RegExp(`^loop\\s+${code}\\s+`, 'i'), '')
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** What the file says of a loop, without the sentence about the switch itself and the polarity, which stands beside it. */
export function loopSentence({ variable, polarity }: Loop): string {
  const said = variable.doc
    .replace(/^Switch: [^.]*\.\s*/, '')
    .replace(new RegExp(`^${polarity}:\\s*`, 'i'), '')
  return said.slice(0, 1).toUpperCase() + said.slice(1)
}
