/** Stands at the beginning of a sentence where a fault is not of one field. */
const wholeFile = 'The whole file'

/**
 * What faults mean, by kind. A sentence says what is wrong, where it matters, and what to do next; `{name}` stands for a
 * value of the fault, `{path}` for its place inside the document. Where a sentence needs no more than the file and
 * line, these are printed in front of it by whoever shows it.
 */
export type FaultSentences = Readonly<Record<string, string>>

/** The part of a fault that a sentence is made of. `text` imports nothing, so it states what it needs. */
export interface Sayable {
  readonly kind: string
  readonly where?: { readonly path?: string }
  readonly values?: Readonly<Record<string, string | number>>
}

/**
 * Says a fault in English, without its file and line.
 *
 * @returns one or two sentences; for a kind that has none, the kind and its values, so that nothing is hidden
 */
export function faultSentence(fault: Sayable, faults: FaultSentences): string {
  const values: Record<string, string | number> = { path: fault.where?.path ?? '', ...fault.values }
  if (Object.hasOwn(faults, fault.kind)) {
    // A fault of the document itself has an empty path, which nobody could look for.
    const sentence =
      values['path'] === '' ? faults[fault.kind]!.replace('“{path}”', wholeFile) : faults[fault.kind]!
    return sentence.replace(/\{([a-z][A-Za-z]*)\}/g, (hole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : hole,
    )
  }
  const told = Object.entries(fault.values ?? {}).map(([name, value]) => `${name}: ${value}`)
  return [fault.kind, ...told].join(', ')
}
