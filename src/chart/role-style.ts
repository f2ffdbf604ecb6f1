import type { Role, Series } from './series'
import type { Tone } from './scene'

/** How a role is drawn. Dash and colour differ together, so that neither is needed alone. */
export interface RoleStyle {
  readonly line: Tone
  readonly text: Tone
  readonly width: number
  readonly dash?: string
}

export const roleStyles: Readonly<Record<Role, RoleStyle>> = {
  baseline: { line: 'base', text: 'ink-2', width: 2, dash: '6 4' },
  plan: { line: 'plan', text: 'plan', width: 2.75 },
  assumption: { line: 'assume', text: 'assume', width: 2.25, dash: '2 3' },
  ghost: { line: 'ghost', text: 'ink-2', width: 1.75, dash: '10 3 2 3' },
}

/** Dashes of several ghosts: the first is the role's own. */
const ghostDashes = ['10 3 2 3', '2 2', '14 5', '8 3 2 3 2 3'] as const
/** Ghosts that can be told apart by their dashes. */
export const mostGhosts = ghostDashes.length

/** How one line is drawn. */
export function styleOf({ role, pattern }: Pick<Series, 'role' | 'pattern'>): RoleStyle {
  const style = roleStyles[role]
  const dash = role === 'ghost' && pattern !== undefined ? ghostDashes[pattern % mostGhosts] : style.dash
  return dash === undefined ? style : { ...style, dash }
}

/** Back to front: the plan lies on top. */
export const drawingOrder: readonly Role[] = ['ghost', 'baseline', 'assumption', 'plan']
