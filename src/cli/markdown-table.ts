/** A table as Markdown, its columns padded so that it reads as well where nothing renders it. */
export function markdownTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = [heading, ...rows]
  const widths = heading.map((_, column) => Math.max(3, ...table.map((row) => row[column]?.length ?? 0)))
  const lines = table.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`)
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`)
  return lines.join('\n')
}
