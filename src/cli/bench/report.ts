import { markdownTable } from '../markdown-table'
import type { Bench, Figure } from './bench'

export interface Measured {
  readonly bench: Bench
  readonly figures: readonly Figure[]
}

const begin = '<!-- bench:begin (written by `npm run bench -- --write`) -->'
const end = '<!-- bench:end -->'

/** The measured figures as Markdown: a table, then how each was measured. */
export function writeReport(machine: string, measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ figures }) =>
    figures.map((figure) => [figure.what, amount(figure.value, figure), limit(figure)]),
  )
  const table = markdownTable(['what', 'measured', 'limit'], rows)
  const methods = measured.map(({ bench }) => `- **${bench.title}**: ${bench.method}`)
  return [machine, '', table, '', 'How each is measured:', '', ...methods].join('\n')
}

/**
 * A document with the block between the bench markers replaced.
 * @throws Error when the document has no such block
 */
export function replaceReport(document: string, report: string): string {
  const from = document.indexOf(begin)
  const to = document.indexOf(end)
  if (from < 0 || to < from) throw new Error('the document has no block for bench results')
  return `${document.slice(0, from)}${begin}\n\n${report}\n\n${document.slice(to)}`
}

function limit(figure: Figure): string {
  if (figure.limit === undefined) return ''
  // A limit is written as it was set: 1.3 is not 1.
  return `≤ ${figure.limit} ${figure.unit}${figure.value <= figure.limit ? '' : ', missed'}`
}

function amount(value: number, { unit, digits }: Figure): string {
  return `${value.toFixed(digits)} ${unit}`
}
