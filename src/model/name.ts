/**
 * The canonical form of an XMILE identifier: names are blind to case, and runs of spaces, underscores, line breaks
 * (also written `\n`) and non-breaking spaces count as one underscore. Surrounding quotes do not count.
 *
 * Source: OASIS XMILE 1.0, section 3.2.2 (identifiers).
 *
 * @param written a name as a person wrote it, such as `"Emergency  Admissions"`
 * @returns its identity, such as `emergency_admissions`
 */
export function identifier(written: string): string {
  const bare = written.trim().replace(/^"([\s\S]*)"$/, '$1')
  return bare
    .replace(/\\n/g, ' ')
    .replace(/[\s_\u00a0]+/g, '_')
    .toLowerCase()
}

/**
 * The canonical identity of a scalar: `identifier` of the name, and for an element of an array its canonical subscripts.
 *
 * @param written such as `People at Home[65 to 74, Mild]`
 * @returns such as `people_at_home[65_to_74,mild]`
 */
export function scalarIdentity(written: string): string {
  const open = written.indexOf('[')
  if (open < 0 || !written.trimEnd().endsWith(']')) return identifier(written)
  const subscripts = written.slice(open + 1, written.lastIndexOf(']')).split(',')
  return elementIdentity(identifier(written.slice(0, open)), subscripts.map(identifier))
}

/** The identity of one element of an array, or of the variable itself where there are no subscripts. */
export function elementIdentity(id: string, subscripts: readonly string[]): string {
  return subscripts.length === 0 ? id : `${id}[${subscripts.join(',')}]`
}
