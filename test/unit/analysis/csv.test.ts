import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Csv, exact, typed } from '../../../src/analysis/csv'

/** A reader of RFC 4180, for the tests: cells of the first line of a text. */
function cellsOf(text: string): string[] {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const quoted = /"((?:[^"]|"")*)"/y
    const plain = /[^,\r\n]*/y
    const pattern = text[at] === '"' ? quoted : plain
    pattern.lastIndex = at
    const found = pattern.exec(text)!
    cells.push(pattern === quoted ? found[1]!.replaceAll('""', '"') : found[0])
    at += found[0].length
    if (text[at] !== ',') return cells
    at += 1
  }
}

describe('CSV', () => {
  test('gives every number back as the same double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(Object.is(Number(exact(value)), value)).toBe(true)
      }),
    )
  })

  test('gives every text back, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (texts) => {
        const csv = new Csv(texts)
        expect(csv.heading().endsWith('\r\n')).toBe(true)
        expect(cellsOf(csv.heading())).toEqual(texts)
        expect(cellsOf(csv.row(texts))).toEqual(texts)
      }),
    )
  })

  test('quotes names of elements', () => {
    expect(new Csv(['time', 'people[65_to_74,mild]', 'say "so"'], '\n').heading()).toBe(
      'time,"people[65_to_74,mild]","say ""so"""\n',
    )
  })

  test('refuses a row that does not match its heading', () => {
    const csv = new Csv(['time', 'beds'])
    csv.row([1, 2])
    expect(() => csv.row([1])).toThrow('csv.column-count')
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('a typed text %j is no formula', (text) => {
    expect(typed(text)).toBe(`'${text}`)
  })

  test('leaves other texts and all numbers as they are', () => {
    expect(typed('Teams first')).toBe('Teams first')
    expect(new Csv(['a'], '\n').row([-1])).toBe('-1\n')
  })
})
