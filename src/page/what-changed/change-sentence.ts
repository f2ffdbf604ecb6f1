import type { Split } from '../../analysis/attribution/split'
import { whatChangedText } from '../../text/what-changed'
import type { PartWords } from './part-words'

/** A lever's part under the name that people read. */
export interface NamedPart {
  readonly label: string
  readonly share: number
}

/**
 * A split in plain words: what changed, because of what, and which lever does most of it.
 *
 * @param year the month that closes the year
 * @param parts the levers' parts; `null` while they are not known
 */
export function changeSentence(
  split: Split,
  parts: readonly NamedPart[] | null,
  year: string,
  { counts, size }: PartWords,
): string {
  const text = whatChangedText.sentence
  const { plan, assumptions, together, total } = split
  const causes = [
    ...(counts(plan) ? [text.plan(size(plan))] : []),
    ...(counts(assumptions) ? [text.assumptions(size(assumptions))] : []),
    ...(counts(together) ? [text.together(size(together))] : []),
  ]
  if (causes.length === 0 && !counts(total)) return text.same(year)
  const whole = counts(total) ? capital(text.total(size(total), year)) : text.totalNone(year)
  const alone = counts(total) && causes.length === 1
  const because =
    alone && counts(plan) ? text.all : alone && counts(assumptions) ? text.allAssumed : text.parts(causes)
  return `${whole}${because}.${counts(plan) ? byLever(plan, parts ?? [], size) : ''}`
}

function byLever(plan: number, parts: readonly NamedPart[], size: PartWords['size']): string {
  const text = whatChangedText.sentence
  const [first, ...others] = [...parts].sort((a, b) => (b.share - a.share) * Math.sign(plan))
  if (first === undefined) return ''
  if (others.length === 0) return text.only(first.label)
  const largest =
    first.share / plan > 0.5
      ? text.most(first.label, size(first.share))
      : text.largest(first.label, size(first.share))
  const last = others.at(-1)!
  // One that takes back a tenth or more of what the plan does is news.
  return last.share / plan < -0.1 ? largest + text.against(last.label, size(last.share)) : largest
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
