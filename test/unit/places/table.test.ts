import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/cli/places/table'
import { FaultError } from '../../../src/model/fault'
import { faultOf } from './open-data'

describe('a table of the open data', () => {
  it('keeps commas, quotes and line breaks inside quoted cells', () => {
    const [row] = readTable('t.csv', '\uFEFFname,note\r\n"Bristol, City of","said ""so""\nthere"\r\n')
    expect(row!.text('name')).toBe('Bristol, City of')
    expect(row!.text('note')).toBe('said "so"\nthere')
  })

  it('reads back whatever cells were written', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll('\r', ''))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const quoted = rows.map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))
        const found = readTable('t.csv', ['a,b', ...quoted].join('\n'))
        expect(found.map((row) => [row.text('a'), row.text('b')])).toEqual(rows)
      }),
    )
  })

  it('tells an empty cell from nought', () => {
    const rows = readTable('t.csv', 'n,m\n0,1\n,1\n')
    expect(rows.map((row) => row.maybe('n'))).toEqual([0, null])
  })

  it('names every row of the wrong width', () => {
    const work = () => readTable('t.csv', 'a,b\n1,2\n3\n4,5,6\n')
    expect(work).toThrow(FaultError)
    expect(faultOf('data.row-width', work)).toMatchObject({
      where: { file: 't.csv', line: 3 },
      values: { found: 1, expected: 2 },
    })
    try {
      work()
    } catch (error) {
      expect((error as FaultError).faults.map((fault) => fault.where?.line)).toEqual([3, 4])
    }
  })

  it('counts lines inside quoted cells', () => {
    const rows = readTable('t.csv', 'a,b\n"one\ntwo",x\n3,y\n')
    expect(rows.map((row) => row.where.line)).toEqual([2, 4])
  })

  it('names the cell that is no number, is missing, or is below nought', () => {
    const [row] = readTable('t.csv', 'n,empty,minus\n12x,,-4\n')
    const where = { file: 't.csv', line: 2 }
    expect(faultOf('data.not-a-number', () => row!.number('n'))).toMatchObject({
      where,
      values: { found: '12x' },
    })
    expect(faultOf('data.not-a-number', () => row!.number('empty'))).toMatchObject({ values: { found: '' } })
    expect(faultOf('data.negative', () => row!.amount('minus'))).toMatchObject({
      where,
      values: { found: -4 },
    })
    expect(faultOf('data.no-column', () => row!.text('other'))).toMatchObject({ values: { column: 'other' } })
    expect(row!.number('minus')).toBe(-4)
  })

  it('refuses a row that stands twice, an open quote and an empty file', () => {
    const twice = 'year,council,n\n2014,Devon,1\n2013,Devon,2\n2014,Devon,3\n'
    expect(faultOf('data.twice', () => readTable('t.csv', twice, ['year', 'council']))).toMatchObject({
      where: { line: 4 },
      values: { name: '2014, Devon', line: 2 },
    })
    expect(faultOf('data.open-quote', () => readTable('t.csv', 'a\n1\n"2\n3\n'))).toMatchObject({
      where: { line: 3 },
    })
    faultOf('data.empty', () => readTable('t.csv', ''))
  })
})
