import { faults, wholeFile } from './faults'

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
export function faultSentence(fault: Sayable): string {
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
