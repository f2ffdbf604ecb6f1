import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { hashModel } from '../../../src/model/hash'
import type { LocalPlace } from '../../../src/scenario/scenario'
import { place, scenario, smallSystemText } from '../scenario/small-system'

export const otherPlace: LocalPlace = {
  ...place,
  id: 'hillside',
  name: 'Hillside',
  inputs: { ...place.inputs, admission_rate: { value: 0.03, status: 'D', from: [] } },
}

/** The example scenario with the hash that its model has. */
export const plan = { ...scenario, model: { id: 'small_system', hash: hashModel(smallSystemText) } }

/** A folder like the product's own, with one small model and two places. */
export function smallHome(model = smallSystemText): string {
  const home = mkdtempSync(path.join(os.tmpdir(), 'joined-up-home-'))
  mkdirSync(path.join(home, 'scenarios', 'model'), { recursive: true })
  mkdirSync(path.join(home, 'scenarios', 'places'))
  writeFileSync(path.join(home, 'scenarios', 'model', 'small-system.xmile'), model)
  const places = [place, otherPlace]
  for (const one of places) {
    writeFileSync(path.join(home, 'scenarios', 'places', `${one.id}.json`), JSON.stringify(one))
  }
  const index = places.map(({ id, name, kind, people, share65, start }) => ({
    id,
    name,
    kind,
    people,
    share65,
    start,
    areas: [],
  }))
  writeFileSync(path.join(home, 'scenarios', 'places', 'index.json'), JSON.stringify(index))
  return home
}
