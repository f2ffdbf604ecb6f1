import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { libraryRunner, type LibraryRun } from '../../../src/cli/library-run'
import { nodeTerminal } from '../../../src/cli/node-terminal'
import { libraryOf } from '../../../src/cli/scenario-library'
import { checkCrosswalkLevers, checkLibrary, claimsOf, inOrder } from '../../../src/scenario/check-library'
import type { LibraryScenario } from '../../../src/scenario/library-scenario'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import { captured } from '../cli/captured-terminal'
import { openModel } from '../local-system/system'

const library = await libraryOf({ ...nodeTerminal, home: '.' })
const entries = inOrder(library).map(({ value }) => value)
const claims = claimsOf(library)
const catalogue = readCatalogue(openModel())
const known = new Set([
  ...catalogue.levers.map(({ id }) => id),
  ...catalogue.assumptions.map(({ id }) => id),
  ...openModel().variables.keys(),
])

/** Everything of the model that a scenario names. */
const named = ({ scenario, modelled }: LibraryScenario): readonly string[] => [
  ...Object.keys(scenario.levers),
  ...Object.keys(scenario.assumptions),
  ...modelled.map(({ outcome }) => outcome),
]

describe('the library and the evidence', () => {
  test('agree with each other', () => {
    expect(checkLibrary(library)).toEqual([])
  })

  test('name nothing that the model does not have', () => {
    const levers = checkCrosswalkLevers(library.crosswalk, catalogue).map(({ values }) =>
      String(values?.['name']),
    )
    const unknown = entries.flatMap(named).filter((id) => !known.has(id))
    expect([...new Set([...unknown, ...levers])]).toEqual([])
  })

  test('every file of their folders is read', () => {
    const files = (folder: string) => readdirSync(`scenarios/${folder}`).sort()
    expect(files('library')).toEqual([...entries.map(({ id }) => `${id}.json`), 'index.json'].sort())
    const evidence = library.index.value.evidence.map((name) => `${name}.json`)
    expect(files('evidence')).toEqual([...evidence, 'crosswalk.json'].sort())
  })
})

describe('the values in the library', async () => {
  const run = libraryRunner({ ...nodeTerminal, home: '.' })
  const runs = new Map<string, LibraryRun>()
  for (const one of inOrder(library)) runs.set(one.value.id, await run(one))

  test.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s: are what the model gives: npm run library',
    (id, entry) => {
      const found = runs.get(id)!
      if (found.kind === 'faults') throw new Error(JSON.stringify(found.faults))
      expect(entry.modelled.map(({ value }) => value)).toEqual(found.values)
      expect(found.warnings, 'no setting outside its range').toEqual([])
      expect(entry.scenario.model.hash).toBe(catalogue.model.hash)
    },
  )
})

describe('each scenario', () => {
  test('has two paragraphs of some length, and says why it differs', () => {
    for (const { id, paragraphs, differs } of entries) {
      expect(paragraphs, id).toHaveLength(2)
      for (const text of [...paragraphs, differs]) expect(text, id).toMatch(/^[A-Z].{40,}[.!?]$/s)
      expect(new Set([...paragraphs, differs]).size, id).toBe(3)
    }
  })

  test('repeats no figure that is not its own, a published one, or the distance between the two', () => {
    // A range of an assumption, not a result.
    const inputs = ['0.05', '0.15']
    for (const { id, paragraphs, differs, modelled } of entries) {
      const figures = modelled.flatMap(({ value, unit, beside }) => {
        const claim = claims.get(beside ?? '')
        const published = [claim?.value, claim?.low, claim?.high].filter((one) => typeof one === 'number')
        const both = [value!, ...published]
        const falls = unit === 'ratio' ? both.map((one) => 100 * (1 - one)) : []
        const apart = published.flatMap((one) => [value! - one, 100 * (value! / one - 1)])
        return [...both, ...falls, ...apart].map(Math.abs)
      })
      const written = figures.flatMap((one) => [String(one), one.toFixed(1), one.toFixed(2)])
      const told = [...paragraphs.slice(1), differs].join(' ').match(/\d+\.\d+/g) ?? []
      expect(
        told.filter((one) => ![...written, ...inputs].includes(one)),
        id,
      ).toEqual([])
    }
  })

  test('carries its title into the plan that it opens', () => {
    for (const { title, scenario } of entries) expect(scenario.name).toBe(title)
  })

  test('is marked where it must be', () => {
    const marked = (mark: string) =>
      entries.filter(({ marks }) => (marks as readonly string[]).includes(mark))
    const moved = entries.filter(({ id, scenario }) => {
      const high = Object.keys(scenario.assumptions).length > 3
      return high || id === 'veterans-health-administration'
    })
    expect(marked('optimistic').map(({ id }) => id)).toEqual(moved.map(({ id }) => id))
    for (const { id, paragraphs } of marked('analogue')) {
      expect(paragraphs.join(' '), id).toMatch(/analogue|moved to the start|same goal|cannot be carried over/)
    }
    for (const { id } of marked('comparison')) expect(id).toBe('kaiser-permanente')
  })

  test('that shows a lever sets that lever and only what it needs', () => {
    const programme = Object.keys(entries.find(({ id }) => id === 'full-programme')!.scenario.levers).filter(
      (id) => id !== 'acute_beds_closed',
    )
    const companions: Readonly<Record<string, readonly string[]>> = {
      bundle_by_tender: ['bundled_payment_for_one_disease'],
      provider_risk_share: ['capitated_budget'],
      goal_counts_activity: ['named_goal'],
      scale_of_the_programme: programme,
    }
    for (const { id, shows, scenario, modelled } of entries.filter(({ id }) => id.startsWith('alone-'))) {
      expect(id).toBe(`alone-${shows!.replaceAll('_', '-')}`)
      const others = Object.keys(scenario.levers).filter((lever) => lever !== shows)
      expect(others.sort(), id).toEqual([...(companions[shows!] ?? [])].sort())
      const against = new Set(modelled.slice(0, 7).map((reading) => reading.against))
      expect([...against], id).toEqual([others.length > 0 ? 'without' : 'nothing'])
    }
  })

  test('every lever of the model is shown alone by one', () => {
    const shown = entries.filter(({ id }) => id.startsWith('alone-')).map(({ shows }) => shows)
    expect(new Set(shown).size).toBe(shown.length)
    const missing = catalogue.levers.filter(({ id }) => !shown.includes(id))
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  test('the whole of the list is there', () => {
    const ids = new Set(entries.map(({ id }) => id))
    const asked = `torbay-1998-2010 bolton-diabetes london-stroke wales-carmarthenshire wales-cardiff wales-gwynedd
      veterans-health-administration kaiser-permanente organisations-only disease-silos choice-denied small-pilots
      do-nothing more-beds cut-social-care intermediate-care-first full-programme torbay-like national-goal
      five-year-assurance remove-rigidities new-money-old-rules merger-by-instruction the-stall`
    for (const id of asked.split(/\s+/)) expect(ids).toContain(id)
  })
})

describe('what may not be claimed', () => {
  const texts = [
    ...entries.flatMap(({ id, title, paragraphs, differs, modelled }) =>
      [title, ...paragraphs, differs, ...modelled.map(({ label }) => label)].map(
        (text) => [id, text] as const,
      ),
    ),
    ...[...claims.values()].flatMap(({ id, claim, why }) => [[id, claim] as const, [id, why] as const]),
    ...library.evidence.map(({ value }) => [value.title, value.note] as const),
    ...library.index.value.groups.map(({ id, intro }) => [id, intro] as const),
  ]

  test('502 beds never stand without the 750 before them and their ratio', () => {
    const told = texts.filter(([, text]) => /\b502\b/.test(text))
    expect(told.length).toBeGreaterThan(1)
    for (const [id, text] of told)
      expect(text, id).toMatch(/\b750\b.*\bratio of 0\.669|ratio of 0\.669.*\b750\b/s)
    const claim = claims.get('torbay-bed-ratio')!
    expect([claim.value, claim.from]).toEqual([0.669, [750, 502]])
    expect(claim.why).toContain('whole hospital')
  })

  test('the two figures for the veterans stand together', () => {
    for (const [id, text] of texts.filter(
      ([, text]) => /\b55%/.test(text) && !text.includes('quotes a fall'),
    ))
      expect(text, id).toContain('50%')
    expect(claims.get('vha-bed-days-quoted')!.value).toBe(-55)
    expect(claims.get('vha-bed-days-abstract')!.value).toBe(-50)
    const { evidence } = entries.find(({ id }) => id === 'veterans-health-administration')!
    expect(evidence).toEqual(expect.arrayContaining(['vha-bed-days-quoted', 'vha-bed-days-abstract']))
  })

  test('nothing of Torbay is fitted, and nothing after March 2008 is there but what the report made known', () => {
    const torbay = [...claims.values()].filter(({ system }) => system.startsWith('Torbay'))
    expect(torbay.filter(({ fitted }) => fitted)).toEqual([])
    const later = torbay.filter(({ years }) => /2009|201\d|202\d|since/.test(years)).map(({ id }) => id)
    expect(later.sort()).toEqual(['torbay-144-fewer', 'torbay-bed-days', 'torbay-bed-ratio', 'torbay-delays'])
  })

  test('only the balance of England was used to build the model', () => {
    const fitted = [...claims.values()].filter((claim) => claim.fitted)
    expect(fitted.length).toBeGreaterThan(0)
    for (const { id } of fitted) expect(id).toMatch(/^england-/)
  })

  test('no text proves, and no person is named but Mrs Smith and authors of what is cited', () => {
    for (const [id, text] of texts) {
      expect(text, id).not.toMatch(/\bprove[snd]?\b|\bproof\b|\bwill save\b|\bsaves lives\b|\bguaranteed\b/i)
      expect(text, id).not.toMatch(/\b(?:Mr|Ms|Dr|Sir|Professor|Lord)\b|\bMrs (?!Smith\b)/)
    }
  })

  test('what was not found is a judgement and has no figure', () => {
    for (const { id, design, status, value } of claims.values()) {
      if (design !== 'no study found') continue
      expect([id, status, value]).toEqual([id, 'A', null])
    }
    for (const { design, status, id } of claims.values()) {
      if (design === 'signature asked of the model') expect(status, id).toBe('A')
    }
  })
})

describe('the cross-walk', () => {
  test('has ten elements, each with a lever or a setting, evidence and a scenario that shows it', () => {
    const { rows, aboveAll } = library.crosswalk.value
    expect(rows.map(({ element }) => element)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (const { name, levers, setting, evidence, scenarios } of [...rows, aboveAll]) {
      expect(levers.length + (setting === null ? 0 : 1), name).toBeGreaterThan(0)
      expect(evidence.length, name).toBeGreaterThan(0)
      const shown = entries.filter(({ id }) => scenarios.includes(id))
      const set = new Set(shown.flatMap(({ scenario }) => Object.keys(scenario.levers)))
      expect(
        levers.some((id) => set.has(id)),
        name,
      ).toBe(true)
    }
  })
})

test('docs/model/evidence.md is what the command writes: npm run library', async () => {
  const { code, written } = await captured(['evidence', '--out', 'evidence.md'], { home: '.' })
  expect(code).toBe(0)
  expect(written.get('evidence.md') === readFileSync('docs/model/evidence.md', 'utf8')).toBe(true)
})
