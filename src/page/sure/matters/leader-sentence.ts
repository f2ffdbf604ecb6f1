import type { Ranked } from '../../../analysis/sensitivity/ranked'
import { mattersText as text } from '../../../text/matters'
import type { Figures } from '../../figures'

/** A few names, not a list. */
const mostNamed = 5
/** What "most" means. */
const most = 0.5

/**
 * What a ranking comes to in a sentence or two.
 *
 * @param label what an assumption is called
 */
export function leaderSentence(
  ranked: Ranked,
  subject: string,
  label: (id: string) => string,
  figures: Figures,
): string {
  if (ranked.method === 'none') return text.leader.none(subject)
  if (ranked.method === 'morris') {
    const named = ranked.rows.slice(0, Math.max(1, Math.min(3, ranked.stability.top)))
    if (ranked.stability.holds === 'none')
      return text.leader.unsure(
        subject,
        ranked.rows.slice(0, 3).map(({ id }) => label(id)),
      )
    return text.leader.rough(
      subject,
      named.map(({ id }) => label(id)),
      figures.apart(named[0]!.muStar.value, 0),
    )
  }
  const names: string[] = []
  let share = 0
  for (const { id, first } of ranked.rows.slice(0, mostNamed)) {
    names.push(label(id))
    share += Math.max(0, first.value)
    if (share > most) return text.leader.few(subject, names, Math.min(1, share))
  }
  return text.leader.many(subject, names, share)
}
