import type { Role } from './series'
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

/** Back to front: the plan lies on top. */
export const drawingOrder: readonly Role[] = ['ghost', 'baseline', 'assumption', 'plan']
