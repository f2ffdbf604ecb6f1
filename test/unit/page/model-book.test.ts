import { describe, expect, it } from 'vitest'
import { countsOf } from '../../../src/page/diagram/model-counts'
import { equationLines, piecesOf } from '../../../src/page/diagram/equation-lines'
import { createFinder } from '../../../src/page/diagram/find-variables'
import { loopName, loopSentence } from '../../../src/page/diagram/loop-name'
import { readBook } from '../../../src/page/diagram/model-book'
import { membersOf, sectionFor, stepsOf, targetOf } from '../../../src/page/diagram/target'
import { elementsOf, entriesOf, sectionsOf, usedBy, usersOf } from '../../../src/page/diagram/variable-facts'
import { text } from '../local-system/system'

const book = readBook(text, 'local-system.xmile')
const { model } = book
const variable = (id: string) => model.variables.get(id)!
const names = (written: string) => piecesOf(model, '', written).filter(({ id }) => id !== null)

describe('an equation on the page', () => {
  it('keeps its text, and names variables by their identity', () => {
    const written = 'MAX(0, Delayed_Patients - start_delayed) / days_per_month'
    const pieces = piecesOf(model, '', written)
    expect(pieces.map((piece) => piece.text).join('')).toBe(written)
    expect(pieces.flatMap(({ id }) => id ?? [])).toEqual([
      'delayed_patients',
      'start_delayed',
      'days_per_month',
    ])
  })

  it('leaves functions, elements and dimensions alone', () => {
    expect(names('SUM(people_at_home[aged_65_to_74, *]) + EXP(1)').map(({ id }) => id)).toEqual([
      'people_at_home',
    ])
    expect(names('people_at_home[Age, Need] * 2').map((piece) => piece.text)).toEqual(['people_at_home'])
  })

  it('links every variable that the dependencies of the model know, in all of it', () => {
    const elements = new Set(
      [...model.dimensions.values()].flatMap((one) => one.elements.map(({ id }) => id)),
    )
    for (const one of model.variables.values()) {
      const linked = new Set(
        equationLines(model, one).flatMap(({ pieces }) => pieces.flatMap(({ id }) => id ?? [])),
      )
      const { always, atStart } = book.causes.get(one.id)!
      const known = [...always, ...atStart].filter((id) => linked.has(id) || !elements.has(id))
      expect([...linked].toSorted(), one.id).toEqual(known.toSorted())
    }
  })
})

describe('what the address names', () => {
  it('is a variable by identity, name or element, a diagram, a loop, nothing, or unknown', () => {
    expect(targetOf(book, 'acute_beds_open')).toMatchObject({ kind: 'variable' })
    expect(targetOf(book, 'Acute beds open')).toMatchObject({ variable: { id: 'acute_beds_open' } })
    expect(targetOf(book, 'people_at_home[aged_65_to_74,mild]')).toMatchObject({
      variable: { id: 'people_at_home' },
    })
    expect(targetOf(book, 'R3')).toMatchObject({ kind: 'loop', loop: { code: 'R3' } })
    expect(targetOf(book, 'view-mrs-smith')).toMatchObject({
      kind: 'section',
      section: { view: { name: 'Mrs Smith' } },
    })
    expect(targetOf(book, '')).toEqual({ kind: 'none' })
    expect(targetOf(book, 'telepathy')).toEqual({ kind: 'unknown', name: 'telepathy' })
  })

  it('has an address of its own for every diagram', () => {
    const slugs = book.sections.map(({ slug }) => slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(slugs.filter((slug) => model.variables.has(slug))).toEqual([])
  })

  it('stays in the diagram on screen where that draws it, and else goes to the one that owns it', () => {
    const target = targetOf(book, 'delayed_patients')
    const own = sectionFor(book, target, null)!
    expect(own.own.has('delayed_patients')).toBe(true)
    const ghosts = sectionsOf(book, variable('delayed_patients')).find(
      (one) => !one.own.has('delayed_patients'),
    )!
    expect(sectionFor(book, target, ghosts)).toBe(ghosts)
    const elsewhere = book.sections.find(({ drawn }) => !drawn.has('delayed_patients'))!
    expect(sectionFor(book, target, elsewhere)).toBe(own)
  })

  it('shows a loop where most of it is drawn', () => {
    for (const { code } of book.loops) {
      const target = targetOf(book, code)
      const section = sectionFor(book, target, null)!
      if (target.kind !== 'loop') throw new Error(code)
      const here = [...membersOf(target.loop)].filter((id) => section.drawn.has(id))
      expect(here.length, code).toBeGreaterThan(0)
    }
  })
})

describe('what is said of a variable', () => {
  it('draws every variable in some diagram, but the phasing of levers', () => {
    const undrawn = [...model.variables.values()].filter((one) => sectionsOf(book, one).length === 0)
    expect(
      undrawn.filter(({ attributes }) => attributes.get('role') !== 'phase').map(({ id }) => id),
    ).toEqual([])
  })

  it('uses what its equation names, and is used by what names it', () => {
    expect(usedBy(book, variable('acute_beds_open')).map(({ id }) => id)).toContain('beds_opening')
    for (const cause of usedBy(book, variable('process_time'))) {
      expect(
        usersOf(book, cause).map(({ id }) => id),
        cause.id,
      ).toContain('process_time')
    }
  })

  it('takes an element for an element where a variable has the same name', () => {
    expect(variable('shared_record')).toBeDefined()
    expect(usedBy(book, variable('handovers')).map(({ id }) => id)).not.toContain('shared_record')
    expect(usersOf(book, variable('shared_record')).map(({ id }) => id)).not.toContain('handovers')
  })

  it('has range, status and source of each element that has one', () => {
    const { settings, isLever } = entriesOf(book, variable('shortest_stay'))
    expect(isLever).toBe(false)
    expect(settings.every(({ low, value, high }) => low <= value && value <= high)).toBe(true)
    expect(entriesOf(book, variable('acute_beds_closed')).isLever).toBe(true)
    const arrays = [...model.variables.values()].filter((one) => one.dimensions.length > 0)
    for (const one of arrays) {
      const ids = elementsOf(book, one).map(({ id }) => id)
      for (const { id } of entriesOf(book, one).settings) expect(ids, one.id).toContain(id)
    }
  })

  it('speaks of a loop without its switch', () => {
    const loop = book.loops.find(({ code }) => code === 'R3')!
    expect(loopName(loop)).toBe('Cuts squeeze')
    expect(loopSentence(loop)).toMatch(/^Overspending is recovered/)
    for (const one of book.loops) expect(loopSentence(one), one.code).toMatch(/^[A-Z].*\w.*\.$/s)
    expect(stepsOf(loop)).toContain('change_of_cut → cut_to_community_services')
  })
})

describe('finding a variable', () => {
  const find = createFinder(book)
  it('goes by names first, then by what is said of them', () => {
    expect(find('delayed pat')[0]!.id).toBe('delayed_patients')
    expect(find('ready to leave but still in hospital').map(({ id }) => id)).toContain('delayed_patients')
    expect(find('  ')).toEqual([])
    expect(find('telepathy')).toEqual([])
  })
  it('knows the labels of outcomes, levers and assumptions', () => {
    for (const { id, label } of [...book.catalogue.outcomes, ...book.catalogue.levers]) {
      expect(
        find(label).map((one) => one.id),
        label,
      ).toContain(id)
    }
  })
})

it('the model is counted, not described', () => {
  const counts = countsOf(book)
  expect(counts.variables).toBe(model.variables.size)
  const { P, D, M, A } = counts.status
  expect(P + D + M + A).toBe(counts.levers + counts.assumptions)
  expect(counts.diagrams).toBe(book.sections.length)
})
