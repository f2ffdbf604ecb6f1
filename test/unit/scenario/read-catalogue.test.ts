import { describe, expect, test } from 'vitest'
import { FaultError } from '../../../src/model/fault'
import { hashModel } from '../../../src/model/hash'
import { readXmile } from '../../../src/model/xmile/read'
import { hasCatalogue, readCatalogue } from '../../../src/scenario/read-catalogue'
import { catalogue, smallSystemText } from './small-system'

function faultsWith(before: string, after: string) {
  const text = smallSystemText.replace(before, after)
  expect(text).not.toBe(smallSystemText)
  try {
    readCatalogue(readXmile(text, 'small.xmile'))
  } catch (error) {
    if (error instanceof FaultError) return error.faults
    throw error
  }
  return []
}

describe('the catalogue of a model', () => {
  test('knows the model and its time', () => {
    expect(catalogue.model).toEqual({
      id: 'small_system',
      hash: hashModel(smallSystemText),
      name: 'Small system',
      doc: '',
    })
    expect(catalogue.time).toEqual({ start: '2026-04', months: 36, dt: 0.25 })
  })

  test('holds levers with their range, question, phasing and inputs', () => {
    expect(catalogue.levers).toEqual([
      {
        id: 'visiting_teams',
        label: 'Visiting teams',
        units: 'dmnl',
        doc: 'Share of people whom a team visits.',
        value: 0,
        low: 0,
        high: 1,
        status: 'A',
        source: 'An example',
        format: 'percent',
        question: 'teams',
        step: 0.05,
        published: 0.8,
        start: 12,
        ramp: 24,
        phase: {
          start: 'visiting_teams_start',
          ramp: 'visiting_teams_ramp',
          end: 'visiting_teams_end',
        },
      },
    ])
  })

  test('gives each element of an array its own range, and its variable’s where it has none', () => {
    const summary = catalogue.assumptions.map(({ id, label, value, low, high, status, format }) => ({
      id,
      label,
      value,
      range: [low, high],
      status,
      format,
    }))
    expect(summary).toEqual([
      { id: 'stay[mild]', label: 'stay (Mild)', value: 1, range: [0.5, 1.5], status: 'M', format: 'months' },
      {
        id: 'stay[very_severe]',
        label: 'stay (Very severe)',
        value: 1.25,
        range: [0.8, 2],
        status: 'A',
        format: 'months',
      },
    ])
  })

  test('never lists a lever, a phase, a switch or a place’s number as an assumption', () => {
    const ids = catalogue.assumptions.map(({ id }) => id)
    expect(ids).toEqual(['stay[mild]', 'stay[very_severe]'])
  })

  test('holds outcomes and what a place sets', () => {
    expect(catalogue.outcomes).toMatchObject([
      { id: 'beds_in_use', group: 'scorecard', order: 1, better: 'lower', format: 'count', digits: 0 },
    ])
    expect(catalogue.placeInputs).toMatchObject([
      { id: 'projected_people', points: 4, format: 'count' },
      { id: 'admission_rate', points: 1, low: 0.01, high: 0.05 },
    ])
  })

  test('reads values written as one list for an array', () => {
    const text = smallSystemText
      .replace(/<element subscript="Mild".*<\/element>/, '')
      .replace(/<element subscript="Very severe".*<\/element>/, '<eqn>0.9, 1.5</eqn>')
      .replace('ju:status="M"', 'ju:status="M" ju:low="0.1" ju:high="3"')
    const { assumptions } = readCatalogue(readXmile(text))
    expect(assumptions.map(({ value }) => value)).toEqual([0.9, 1.5])
  })

  test('puts assumptions with an order before the others, which keep that of the file', () => {
    const ids = (text: string) => readCatalogue(readXmile(text)).assumptions.map(({ id }) => id)
    const plain = ids(smallSystemText)
    expect(plain).toEqual(['stay[mild]', 'stay[very_severe]'])
    expect(
      ids(smallSystemText.replace('subscript="Very severe"', 'subscript="Very severe" ju:order="1"')),
    ).toEqual(plain.toReversed())
  })

  test.each([
    ['ju:low="0" ju:high="1"', 'ju:low="1" ju:high="0"', 'catalogue.range'],
    ['ju:low="0.5"', 'ju:low="1.2"', 'catalogue.range'],
    ['ju:low="0.5"', 'ju:low="half"', 'catalogue.bad-number'],
    ['ju:status="A" ju:source', 'ju:status="B" ju:source', 'catalogue.bad-word'],
    ['ju:question="teams"', 'ju:question="staff"', 'catalogue.bad-word'],
    ['ju:role="switch"', 'ju:role="swich"', 'catalogue.bad-word'],
    ['ju:status="M" ju:source="An example"', 'ju:status="M"', 'catalogue.missing-attribute'],
    ['ju:digits="0"', '', 'catalogue.missing-attribute'],
    ['name="Visiting teams ramp" ju:role="phase"', 'name="Visiting teams ramp"', 'catalogue.missing-phase'],
    ['ju:start="2026-04"', '', 'catalogue.no-start'],
    ['ju:start="2026-04"', 'ju:start="April 2026"', 'catalogue.no-start'],
    ['<eqn>0.02</eqn>', '<eqn>0.01 * 2</eqn>', 'catalogue.not-constant'],
  ])('with %s changed to %s is refused', (before, after, kind) => {
    const faults = faultsWith(before, after)
    expect(faults.map((fault) => fault.kind)).toContain(kind)
    expect(faults.every(({ where }) => where?.file === 'small.xmile')).toBe(true)
  })

  test('says every fault, with the line of its variable', () => {
    const faults = faultsWith('ju:better="lower" ju:format="count"', '')
    const line = smallSystemText.split('\n').findIndex((row) => row.includes('"Beds in use"')) + 1
    expect(faults.map(({ values, where }) => [values?.['attribute'], where?.line])).toEqual([
      ['better', line],
      ['format', line],
    ])
  })

  test('is not asked of a model from elsewhere', () => {
    expect(hasCatalogue(readXmile(smallSystemText))).toBe(true)
    expect(hasCatalogue(readXmile(smallSystemText.replace(/ ju:[a-z]+="[^"]*"/g, '')))).toBe(false)
  })
})
