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
