import type { Fault } from '../model/fault'
import type { Lever } from '../scenario/catalogue'
import type { LeverSetting, Scenario } from '../scenario/scenario'

/**
 * What locks have against a step from one scenario to another.
 *
 * @param locked identities of levers that must stay as they are
 * @returns one error that names the levers that would move; none where all of them stay
 */
export function lockedAway(
  levers: readonly Lever[],
  locked: readonly string[],
  before: Scenario,
  after: Scenario,
): Fault[] {
  const moved = levers.filter(
    (lever) => locked.includes(lever.id) && !alike(before.levers[lever.id], after.levers[lever.id], lever),
  )
  if (moved.length === 0) return []
  const values = { levers: moved.map(({ label }) => `“${label}”`).join(', ') }
  return [{ kind: 'scenario.lever-locked', values, severity: 'warning' }]
}

/** Whether two settings ask for the same; a lever that stands as today asks for nothing, whatever its months. */
function alike(a: LeverSetting | undefined, b: LeverSetting | undefined, lever: Lever): boolean {
  const isIdle = (setting: LeverSetting | undefined) => setting === undefined || setting.value === lever.value
  if (isIdle(a) && isIdle(b)) return true
  if (a === undefined || b === undefined) return false
  return a.value === b.value && a.start === b.start && a.ramp === b.ramp && a.end === b.end
}
