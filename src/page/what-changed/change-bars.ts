import type { Split } from '../../analysis/attribution/split'
import type { Bar } from '../../chart/bars'
import type { LeverPart } from '../../session/attribution.svelte'
import { whatChangedText as text } from '../../text/what-changed'
import type { PartWords } from './part-words'

/** The parts of a change, each beginning where the one before ended, and the whole beneath them. */
export function causeBars({ plan, assumptions, together, total }: Split, { say }: PartWords): readonly Bar[] {
  const bar = (id: keyof typeof text.causes, from: number, size: number, tone: Bar['tone']): Bar => ({
    id,
    label: text.causes[id],
    text: say(size),
    from,
    to: from + size,
    tone,
  })
  return [
    bar('plan', 0, plan, 'plan'),
    bar('assumptions', plan, assumptions, 'assume'),
    { ...bar('together', plan + assumptions, together, 'ghost'), hollow: true },
    { ...bar('total', 0, total, 'ink-2'), strong: true },
  ]
}

/** Each lever's share, and what it does alone beneath it where that is something else. */
export function leverBars(
  parts: readonly (LeverPart & { readonly label: string })[],
  { say }: PartWords,
): readonly Bar[] {
  return parts.flatMap(({ lever, label, share, alone }): Bar[] => [
    { id: lever, label, text: say(share), from: 0, to: share, tone: 'plan' },
    ...(parts.length < 2 || say(alone) === say(share)
      ? []
      : [
          {
            id: `${lever}-alone`,
            label: text.aloneRow(label),
            text: say(alone),
            from: 0,
            to: alone,
            tone: 'plan' as const,
            hollow: true,
          },
        ]),
  ])
}
