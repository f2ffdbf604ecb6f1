import { readPart, writePart, type PartForm } from './fragment-part'
import { listed, unlisted } from './listed'
import type { Scenario } from './scenario'
import { readScenario } from './validate'

/** The whole scenario in a URL fragment: `s=1.…`. */
const form: PartForm = { letter: 's', version: 1 }

/**
 * Writes a scenario as a URL fragment, without the `#`.
 *
 * @throws FaultError `link.too-long`, or `json.*` for what is not a scenario
 */
export async function encodeLink(scenario: Scenario): Promise<string> {
  return writePart(form, listed(scenario))
}

/** Whether a fragment is meant to be a scenario, and not some other anchor. */
export function isLink(fragment: string): boolean {
  return /^#?s=/.test(fragment)
}

/**
 * Reads a scenario from a URL fragment, with or without its `#`.
 *
 * @throws FaultError as `readPart` and `readScenario` do; never anything else, whatever the fragment holds
 */
export async function decodeLink(fragment: string): Promise<Scenario> {
  return readScenario(unlisted(await readPart(form, fragment)))
}
