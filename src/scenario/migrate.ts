import { FaultError } from '../model/fault'
import { placeOf, type Origin } from './issues'
import { schemaVersion } from './scenario'

/** Turns a scenario of one schema version into one of the next. It may assume nothing about the values it finds. */
export type Migration = (scenario: Readonly<Record<string, unknown>>) => Record<string, unknown>

/**
 * By the version they start from. Version 1 is the first, so there is nothing to migrate yet; when version 2 comes,
 * `[1, (scenario) => ({ ...scenario, schema: 2, … })]` is added here, and no other file has to know.
 */
const migrations: ReadonlyMap<number, Migration> = new Map()

/**
 * Brings a scenario of an earlier version up to date, one step at a time. What has no version, or one that nothing
 * leads on from, is handed back as it is: the schema check that follows says what is wrong with it.
 *
 * @throws FaultError `scenario.newer`
 */
export function migrate(json: unknown, origin: Origin = {}, steps = migrations, to: number = schemaVersion) {
  let current = json
  for (let version = versionOf(current); version !== undefined; version = versionOf(current)) {
    if (version > to) {
      const where = placeOf(['schema'], origin)
      throw new FaultError([{ kind: 'scenario.newer', where, values: { found: version, expected: to } }])
    }
    const step = steps.get(version)
    if (version === to || !step) break
    current = { ...step(current as Record<string, unknown>), schema: version + 1 }
  }
  return current
}

function versionOf(json: unknown): number | undefined {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 'schema')) return undefined
  const version = (json as { schema: unknown }).schema
  return typeof version === 'number' && Number.isSafeInteger(version) ? version : undefined
}
