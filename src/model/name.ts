/**
 * The canonical form of an XMILE identifier: names are blind to case, and runs of spaces, underscores, line breaks
 * (also written `\n`) and non-breaking spaces count as one underscore. Surrounding quotes do not count, and inside a
 * name `\"` is a quote and `\\` a backslash. Letters are compared as Unicode composes them (NFC), so that the same
 * letter typed on two systems is one.
 *
 * Source: OASIS XMILE 1.0, section 3.2.2 (identifiers).
 *
 * @param written a name as a person wrote it, such as `"Emergency  Admissions"`
 * @returns its identity, such as `emergency_admissions`
 */
export function identifier(written: string): string {
  const spaced = bareName(written).replace(/[\s_\u00a0]+/g, '_')
  // The Greek sigma is written otherwise at the end of a word, also in a name of capitals that was lowered.
  return spaced.normalize('NFC').toLowerCase().replaceAll('ς', 'σ')
}

/** A name without surrounding quotes and without backslashes before marks; line breaks written `\n` are spaces. */
export function bareName(written: string): string {
  const inner = /^"((?:[^"\\]|\\[\s\S])*)"$/.exec(written.trim())?.[1] ?? written.trim()
  return inner.replace(/\\(["\\n])/g, (_, mark: string) => (mark === 'n' ? ' ' : mark))
}

/**
 * The identity of a name that may reach into modules, such as `"Ward 3".beds`; each part may be quoted by itself. A
 * leading dot, for the outermost model, stays.
 */
export function qualifiedIdentifier(written: string): string {
  if (!/"\s*\.|\.\s*"/.test(written)) return identifier(written)
  const parts = written.match(/"(?:[^"\\]|\\[\s\S])*"|\.|[^."]+|"/g) ?? []
  return parts.map((part) => (part === '.' ? part : identifier(part))).join('')
}

/**
 * The canonical identity of a scalar: `identifier` of the name, and for an element of an array its canonical subscripts.
 *
 * @param written such as `People at Home[65 to 74, Mild]`
 * @returns such as `people_at_home[65_to_74,mild]`
 */
export function scalarIdentity(written: string): string {
  const open = written.indexOf('[')
  if (open < 0 || !written.trimEnd().endsWith(']')) return qualifiedIdentifier(written)
  const subscripts = written.slice(open + 1, written.lastIndexOf(']')).split(',')
  return elementIdentity(qualifiedIdentifier(written.slice(0, open)), subscripts.map(identifier))
}

/** The identity of one element of an array, or of the variable itself where there are no subscripts. */
export function elementIdentity(id: string, subscripts: readonly string[]): string {
  return subscripts.length === 0 ? id : `${id}[${subscripts.join(',')}]`
}
