import type { LocalPlace } from '../../scenario/scenario'
import { readPlace } from '../../scenario/place'
import { readBalance } from './balance'
import { checkBalance, checkText, type Check } from './balance-check'
import type { DataTexts } from './data-files'
import { localPlace } from './local-place'
import { placeIndex } from './place-index'
import { indexText, placeText } from './place-text'
import { torbay1998 } from './torbay-1998'

/** Everything that `places build` writes, by file name. */
export interface BuiltPlaces {
  readonly places: readonly LocalPlace[]
  /** Text of each file of `scenarios/places`. */
  readonly files: ReadonlyMap<string, string>
  /** Text of `scenarios/data/CHECK.md`. */
  readonly check: string
  readonly checks: readonly Check[]
}

/**
 * Builds every place from the open data: text in, text out, the same bytes every time.
 *
 * @param own places that people added by hand; they join the list and their files stay as they are
 * @throws FaultError for whatever is wrong in the data, naming file and line; `json.*` where a table leads to a value
 *   that is no number
 */
export function buildPlaces(texts: DataTexts, own: readonly LocalPlace[] = []): BuiltPlaces {
  const balance = readBalance(texts)
  const places = [
    localPlace(balance.england, balance),
    ...[...balance.places.values()].map((place) => localPlace(place, balance)),
    torbay1998(balance),
  ].map((place) => readPlace(place, `${place.id}.json`))
  const built = new Set(places.map((place) => place.id))
  const listed = [...places, ...own.filter((place) => !built.has(place.id))]
  const checks = checkBalance(balance)
  return {
    places,
    files: new Map([
      ...places.map((place): [string, string] => [`${place.id}.json`, placeText(place)]),
      ['index.json', indexText(placeIndex(listed, texts.lookup))],
    ]),
    check: checkText(checks),
    checks,
  }
}
