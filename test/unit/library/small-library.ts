import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hashModel } from '../../../src/model/hash'
import { smallHome } from '../cli/small-home'
import { scenario, smallSystemText } from '../scenario/small-system'

/** A JSON object whose fields a test may change. */
export type Fields = Record<string, unknown>

/** A claim about Riverside, and what a test changes of it. */
export const claim = (change: Fields = {}): Fields => ({
  id: 'riverside-beds',
  claim: 'Beds in use fell by 4%.',
  system: 'Riverside',
  value: -4,
  unit: '%',
  years: '2026 to 2028',
  design: 'before and after, no control group',
  status: 'P',
  source: 'Count',
  fitted: false,
  scenario: 'teams',
  outcome: 'beds_in_use',
  comparable: true,
  why: 'There was no control group.',
  ...change,
})

export const evidence = (...claims: readonly Fields[]): Fields => ({
  schema: 1,
  title: 'Riverside',
  note: '',
  claims: claims.length === 0 ? [claim()] : claims,
})

export const reading = (change: Fields = {}): Fields => ({
  label: 'Beds in use, 2028, against doing nothing',
  outcome: 'beds_in_use',
  measure: 'percent',
  against: 'nothing',
  when: { from: '2028-01', until: '2028-09' },
  unit: '%',
  digits: 2,
  beside: 'riverside-beds',
  value: null,
  ...change,
})

export const entry = (change: Fields = {}): Fields => ({
  schema: 1,
  id: 'teams',
  title: 'Visiting teams',
  marks: [],
  paragraphs: ['Teams visit people.', 'Beds are needed less.'],
  shows: 'visiting_teams',
  scenario: { ...scenario, model: { id: 'small_system', hash: hashModel(smallSystemText) } },
  evidence: ['riverside-beds'],
  modelled: [reading()],
  differs: 'The published figure has no control group.',
  ...change,
})

export const index = (change: Fields = {}): Fields => ({
  schema: 1,
  groups: [{ id: 'all', title: 'All', intro: 'Everything.', scenarios: ['teams'] }],
  evidence: ['riverside'],
  ...change,
})

const part = (name: string): Fields => ({
  name,
  levers: ['visiting_teams'],
  setting: null,
  acts: 'Through teams.',
  evidence: ['riverside-beds'],
  scenarios: ['teams'],
})

export const crosswalk = (change: Fields = {}): Fields => ({
  schema: 1,
  title: 'Ten elements',
  note: '',
  rows: Array.from({ length: 10 }, (_, i) => ({ element: i + 1, ...part(`Element ${i + 1}`) })),
  aboveAll: part('The goal'),
  ...change,
})

export interface Files {
  readonly index?: Fields
  readonly entries?: readonly Fields[]
  readonly evidence?: Fields
  readonly crosswalk?: Fields
}

/** A home like the product’s own, with one model, two places and a library of these files. */
export function libraryHome(files: Files = {}): string {
  const home = smallHome()
  const write = (folder: string, name: string, json: Fields) => {
    mkdirSync(path.join(home, 'scenarios', folder), { recursive: true })
    writeFileSync(path.join(home, 'scenarios', folder, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`)
  }
  write('library', 'index', files.index ?? index())
  for (const one of files.entries ?? [entry()]) write('library', String(one['id']), one)
  write('evidence', 'riverside', files.evidence ?? evidence())
  write('evidence', 'crosswalk', files.crosswalk ?? crosswalk())
  return home
}
