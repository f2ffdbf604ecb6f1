import { claimsOf, inOrder, type Library } from '../scenario/check-library'
import type { CrosswalkRow } from '../scenario/crosswalk'
import { isBuiltIn, type Claim } from '../scenario/evidence'
import type { LibraryScenario, Reading } from '../scenario/library-scenario'
import { escaped } from './listing-entry'
import { markdownTable } from './markdown-table'
import { differenceText, publishedValue, readingText } from '../text/reading'

/** What the marks of claims mean. */
const statuses = {
  P: 'a published result or an official statistic',
  D: 'computed from open data',
  M: 'commonly cited, not verified here',
  A: 'a judgement',
}

/**
 * The evidence page, as Markdown: every published figure beside the model’s, why they differ, and the cross-walk. It says
 * nothing that the files do not say; the model’s figures in them are what `joined-up library` printed.
 */
export function evidencePage(library: Library): string {
  const scenarios = new Map(library.scenarios.map(({ value }) => [value.id, value]))
  const claims = [...claimsOf(library).values()]
  return `${[
    '# What was published, and what the model gives',
    'Written by `joined-up evidence` from `scenarios/evidence` and `scenarios/library`. Do not edit: change those files and write it again. The model’s figures were put into them by `joined-up library --write`, and a test holds them to the model.',
    'A figure without a control group says what happened, not what caused it. A difference is the model’s figure less the published one. “Not run yet”: the scenario names something that this release of the model does not have.',
    `Status: ${Object.entries(statuses)
      .map(([mark, meaning]) => `**${mark}** ${meaning}`)
      .join('; ')}.`,
    summaryOf(claims),
    markdownTable(
      ['claim', 'about', 'published', 'model', 'difference', 'design'],
      claims.flatMap((claim) => summaryRow(claim, scenarios.get(claim.scenario ?? ''))),
    ),
    ...library.evidence.flatMap(({ value }) => [
      `## ${escaped(value.title)}`,
      ...(value.note === '' ? [] : [escaped(value.note)]),
      ...value.claims.map((claim) => claimOf(claim, scenarios.get(claim.scenario ?? ''))),
    ]),
    ...crosswalkOf(library, scenarios),
    '## The scenarios',
    'Why each differs from what was published. Their settings, paragraphs and figures are in `scenarios/library`.',
    ...inOrder(library).map(({ value }) => scenarioOf(value)),
  ].join('\n\n')}\n`
}

function summaryOf(claims: readonly Claim[]): string {
  const fitted = claims.filter(isBuiltIn).length
  const compared = claims.filter(({ outcome }) => outcome !== null).length
  return (
    `${claims.length} claims: ${compared} stand beside a figure of the model, ${fitted} ${fitted === 1 ? 'was' : 'were'} used ` +
    'to build or fit it. Those with a figure on both sides:'
  )
}

function readingsOf(claim: Claim, scenario: LibraryScenario | undefined): readonly Reading[] {
  return scenario?.modelled.filter(({ beside }) => beside === claim.id) ?? []
}

/** A row of the table at the head; none for a claim without a figure or a range. */
function summaryRow(claim: Claim, scenario: LibraryScenario | undefined): string[][] {
  if ((claim.value ?? claim.low ?? claim.high) === undefined) return []
  return readingsOf(claim, scenario).map((reading) => [
    `\`${claim.id}\``,
    escaped(claim.system),
    escaped(publishedValue(claim)),
    escaped(readingText(reading)),
    escaped(differenceText(claim, reading)),
    claim.design,
  ])
}

function claimOf(claim: Claim, scenario: LibraryScenario | undefined): string {
  const readings = readingsOf(claim, scenario)
  return [
    `### ${escaped(claim.claim)}`,
    '',
    `- ${escaped(claim.system)}, ${escaped(claim.years)} (\`${claim.id}\`)`,
    `- Published: ${escaped(publishedValue(claim))}. **${claim.status}** ${statuses[claim.status]}: ${escaped(claim.source)}`,
    `- Design: ${claim.design}`,
    ...(isBuiltIn(claim) ? ['- Used to build or fit the model'] : []),
    ...readings.map((reading) => modelLine(claim, reading)),
    ...(readings.length === 0 ? ['- Model: not compared'] : []),
    ...(scenario ? [`- Scenario: ${escaped(scenario.title)} (\`${scenario.id}\`)`] : []),
    `- Why: ${escaped(claim.why)}`,
  ].join('\n')
}

function modelLine(claim: Claim, reading: Reading): string {
  const difference = differenceText(claim, reading)
  const found = `${escaped(readingText(reading))} (${escaped(reading.label)}; \`${reading.outcome}\`)`
  return `- Model: ${found}${difference === '' ? '' : `. Difference: ${escaped(difference)}`}`
}

function crosswalkOf(library: Library, scenarios: ReadonlyMap<string, LibraryScenario>): readonly string[] {
  const { title, note, rows, aboveAll } = library.crosswalk.value
  const entry = (row: Omit<CrosswalkRow, 'element'>, before: string) => {
    const here = [
      ...row.levers.map((id) => `\`${id}\``),
      ...(row.setting === null ? [] : [escaped(row.setting)]),
    ]
    return [
      `### ${before}${escaped(row.name)}`,
      '',
      `- Here: ${here.join(', ')}`,
      `- How it acts: ${escaped(row.acts)}`,
      `- Evidence: ${row.evidence.map((id) => `\`${id}\``).join(', ')}`,
      `- Scenarios: ${row.scenarios.map((id) => escaped(scenarios.get(id)?.title ?? id)).join('; ')}`,
    ].join('\n')
  }
  return [
    `## ${escaped(title)}`,
    escaped(note),
    ...rows.map((row) => entry(row, `${row.element}. `)),
    entry(aboveAll, 'Above all: '),
  ]
}

function scenarioOf({ id, title, marks, differs }: LibraryScenario): string {
  const named = marks.length === 0 ? '' : ` (${marks.join(', ')})`
  return `- **${escaped(title)}**${named}, \`${id}\`: ${escaped(differs)}`
}
