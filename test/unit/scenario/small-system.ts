import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readXmile } from '../../../src/model/xmile/read'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import type { LocalPlace, Scenario } from '../../../src/scenario/scenario'

export const smallSystemFile = fileURLToPath(
  new URL('../../fixtures/scenario/small-system.xmile', import.meta.url),
)
export const smallSystemText = readFileSync(smallSystemFile, 'utf8')
export const catalogue = readCatalogue(readXmile(smallSystemText))

export const place: LocalPlace = {
  id: 'riverside',
  name: 'Riverside',
  kind: 'authority',
  vintage: '2025-06',
  start: '2026-04',
  people: 14_000,
  share65: 0.2,
  beds: 'count',
  inputs: {
    projected_people: { value: [12000, 12100, 12200, 12300], status: 'D', from: ['projection'] },
    admission_rate: { value: 0.021, status: 'D', from: ['admissions'] },
  },
  beside: [{ key: 'mapped-beds', value: 240, status: 'D', from: ['beds'] }],
  flags: [],
}

export const scenario: Scenario = {
  schema: 1,
  name: 'Teams first',
  note: '',
  model: { id: 'small_system', hash: catalogue.model.hash },
  data: '2025-06',
  place: 'riverside',
  ours: { admission_rate: 0.025 },
  levers: { visiting_teams: { value: 0.6, start: '2027-01', ramp: 12, end: '2028-10' } },
  assumptions: { 'stay[mild]': 0.75 },
  seed: 7,
}
