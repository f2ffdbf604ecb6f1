import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { arialMeasure } from '../../../src/chart/arial'
import { layDiagram } from '../../../src/chart/diagram-layout'
import { laidOut } from '../../../src/cli/diagram/laid-out'
import { diagramSvg } from '../../../src/cli/diagram/diagram-svg'
import { compile } from '../../../src/engine/compile'
import { createSimulator } from '../../../src/engine/simulator'
import { checkModel } from '../../../src/model/check'
import { dependenciesOf } from '../../../src/model/dependency'
import type { Model, Variable } from '../../../src/model/model'
import { sourceOf } from '../../../src/model/source'
import type { View } from '../../../src/model/view'
import { readXmile } from '../../../src/model/xmile/read'
import { readViews } from '../../../src/model/xmile/read-views'
import { writeXmile } from '../../../src/model/xmile/write'
import { readXml } from '../../../src/model/xmile/xml'
import { diagramOf } from '../../../src/page/diagram/diagram-data'
import { texts } from '../chart/letters'
import { boxesOf, crossings, lettered, overlaps, stretchesOf } from './diagram-boxes'

/** Pixels within which a diagram reads on a slide: letters of 12 are then not smaller than 9 points on A4. */
const widest = 1650
const tallest = 1200

/** Laying out 70 diagrams takes ten seconds, and a minute where much else is going on. */
const patience = 300_000

const file = 'scenarios/model/local-system.xmile'
const before = readFileSync(file, 'utf8')
let after: string
let model: Model
let views: readonly View[]

beforeAll(async () => {
  after = await laidOut(before, file)
  model = readXmile(after, file)
  views = readViews(model)
}, patience)

const isPhase = ({ attributes }: Variable) => attributes.get('role') === 'phase'
const ownOf = (view: View) => view.symbols.filter(({ kind }) => kind !== 'alias')
const ghostsOf = (view: View) => view.symbols.filter(({ kind }) => kind === 'alias')
const pairs = (view: View) => view.connectors.map(({ from, to }) => `${from.id} to ${to.id}`)
/** Findings of every diagram, each with its diagram's name. */
const found = (look: (view: View) => readonly string[]) =>
  views.flatMap((view) => look(view).map((finding) => `${view.name}: ${finding}`))

describe('the groups of the laid-out local system', () => {
  test('hold every variable once', () => {
    const grouped = model.groups.flatMap(({ variables }) => variables)
    expect(grouped.toSorted()).toEqual([...model.variables.keys()].toSorted())
  })

  test('are what is drawn: each variable once, but for how levers are phased, where the group says so', () => {
    for (const group of model.groups) {
      const drawn = views.filter(({ name }) => name === group.name).flatMap(ownOf)
      const expected = group.variables.filter((id) => !isPhase(model.variables.get(id)!))
      expect(drawn.map(({ id }) => id).toSorted(), group.name).toEqual(expected.toSorted())
      expect(group.doc.includes('Not drawn: the phasing'), group.name).toBe(
        expected.length < group.variables.length,
      )
    }
    expect(views.map(({ name }) => name)).toEqual(
      model.groups.map(({ name }) => name).filter((name) => views.some((view) => view.name === name)),
    )
  })

  test('draw what only computes the starting state apart', () => {
    for (const { name, variables } of model.groups) {
      if (!name.includes('starting state')) continue
      for (const id of variables) expect(model.variables.get(id)!.kind, id).toBe('aux')
      expect(
        variables.some((id) => id.startsWith('start_')),
        name,
      ).toBe(true)
    }
    expect(model.groups.filter(({ name }) => name.includes('starting state')).length).toBeGreaterThan(3)
  })
})

describe('the diagrams of the laid-out local system', () => {
  test('are of a size that can be read', () => {
    for (const { name, width, height } of views) {
      expect(width, name).toBeLessThanOrEqual(widest)
      expect(height, name).toBeLessThanOrEqual(tallest)
    }
  })

  test('have no symbol, name or cloud on another', () => {
    expect(found((view) => overlaps(boxesOf(diagramOf(model, view))))).toEqual([])
  })

  test('have no line through a symbol or a name', () => {
    expect(
      found((view) => {
        const diagram = diagramOf(model, view)
        return crossings(lettered(boxesOf(diagram)), stretchesOf(diagram))
      }),
    ).toEqual([])
  })

  test('have no line through a cloud or a valve but those that end there', () => {
    expect(
      found((view) => {
        const diagram = diagramOf(model, view)
        const boxes = boxesOf(diagram).filter((box) => !lettered([box]).length)
        return crossings(boxes, stretchesOf(diagram)).filter((finding) => {
          const [, line, box] =
            /^(?:pipe of |link )(.*) crosses (?:valve of|cloud before|cloud after) (.*)$/.exec(finding)!
          if (line === box) return false
          const link = view.connectors[Number(line)]
          const ends = [link?.from.id, link?.to.id].map((id) => model.variables.get(id ?? '')?.name)
          return !ends.includes(box)
        })
      }),
    ).toEqual([])
  })

  test('have lines that are level or upright', () => {
    expect(
      found((view) =>
        stretchesOf(diagramOf(model, view))
          .filter(({ a, b }) => (a.x === b.x) === (a.y === b.y))
          .map(({ what }) => what),
      ),
    ).toEqual([])
  })

  test('lie inside their frame, letters included', () => {
    expect(
      found((view) => {
        const diagram = diagramOf(model, view)
        return boxesOf(diagram)
          .filter((b) => b.left < 0 || b.top < 0 || b.right > view.width || b.bottom > view.height)
          .map(({ what }) => what)
      }),
    ).toEqual([])
  })

  test('have letters no wider than their symbols', () => {
    expect(
      found((view) => {
        const diagram = diagramOf(model, view)
        const { marks } = layDiagram(diagram, arialMeasure)
        return texts(marks)
          .slice(1)
          .filter(({ text, size, weight, x, y }) => {
            const half = arialMeasure(text, size, weight) / 2
            return !lettered(boxesOf(diagram)).some(
              (b) => b.left <= x - half && x + half <= b.right && b.top <= y - 34 && y - 34 <= b.bottom,
            )
          })
          .map(({ text }) => text)
      }),
    ).toEqual([])
  })
})

describe('pipes', () => {
  test('begin and end at the stocks of their flow, or at a cloud where it has none', () => {
    const holder = (id: string, end: 'inflows' | 'outflows') =>
      [...model.variables.values()].find((stock) => stock[end].some((flow) => flow.id === id))?.id ?? 'cloud'
    for (const view of views) {
      const stocks = view.symbols.filter(({ id }) => model.variables.get(id)!.kind === 'stock')
      for (const { id, kind, points, x, y } of view.symbols) {
        if (kind !== 'flow') continue
        const at = (point: { x: number; y: number }) =>
          stocks.find(
            (stock) =>
              Math.abs(Math.abs(point.x - stock.x) - stock.width / 2) <= 1 &&
              Math.abs(point.y - stock.y) <= stock.height / 2,
          )?.id ?? 'cloud'
        expect([id, at(points[0]!), at(points.at(-1)!)]).toEqual([
          id,
          holder(id, 'outflows'),
          holder(id, 'inflows'),
        ])
        const isOnPipe = points.some((a, i) => {
          const b = points[i + 1]
          return b !== undefined && a.y === y && b.y === y && Math.min(a.x, b.x) < x && x < Math.max(a.x, b.x)
        })
        expect(isOnPipe, `valve of ${id}`).toBe(true)
      }
    }
  })
})

describe('connectors', () => {
  test('begin and end at what they join', () => {
    expect(
      found((view) =>
        view.connectors.flatMap(({ from, to, points }) =>
          [
            { end: from, point: points[0]! },
            { end: to, point: points.at(-1)! },
          ].flatMap(({ end, point }) => {
            const symbol = view.symbols.find((one) =>
              end.alias === null ? one.kind !== 'alias' && one.id === end.id : one.uid === end.alias,
            )
            if (symbol === undefined) return [`${end.id} is not drawn`]
            const [dx, dy] = [Math.abs(point.x - symbol.x), Math.abs(point.y - symbol.y)]
            const isThere =
              symbol.kind === 'flow'
                ? dx <= 9 && point.y < symbol.y && dy <= 9
                : dx <= symbol.width / 2 + 1 &&
                  dy <= symbol.height / 2 + 1 &&
                  (dx >= symbol.width / 2 - 1 || dy >= symbol.height / 2 - 1)
            return isThere ? [] : [`${from.id} to ${to.id} misses ${end.id}`]
          }),
        ),
      ),
    ).toEqual([])
  })

  test('each stand for a name in an equation, or for a flow in the list of a stock', () => {
    for (const view of views) {
      for (const { from, to } of view.connectors) {
        const user = model.variables.get(to.id)!
        const equations = [user, ...user.elements].flatMap(({ equation, initial }) => [
          equation?.text ?? '',
          initial?.text ?? '',
        ])
        const isNamed = equations.some((text) => new RegExp(`\\b${from.id}\\b`, 'i').test(text))
        const isFlow = [...user.inflows, ...user.outflows].some(({ id }) => id === from.id)
        expect(isNamed || isFlow, `${from.id} to ${to.id}`).toBe(true)
      }
    }
  })

  test('are there once for everything that an equation names, but for what the diagrams leave out', () => {
    for (const view of views) {
      const own = new Set(ownOf(view).map(({ id }) => id))
      const expected = [...own].flatMap((id) => {
        const variable = model.variables.get(id)!
        const { always, atStart } = dependenciesOf(model, variable)
        const flows = [...variable.inflows, ...variable.outflows].map((flow) => flow.id)
        return [
          ...always.filter((other) => other !== id),
          ...atStart.filter((other) => own.has(other)),
          ...flows.filter((flow) => !own.has(flow)),
        ]
          .filter((other) => {
            const { attributes } = model.variables.get(other)!
            return (
              !isPhase(model.variables.get(other)!) &&
              (own.has(other) || attributes.get('role') !== 'definition')
            )
          })
          .map((other) => `${other} to ${id}`)
      })
      expect(pairs(view).toSorted(), view.name).toEqual(expected.toSorted())
    }
  })
})

test('ghosts stand for variables of other diagrams, and each leads somewhere', () => {
  expect(
    found((view) =>
      ghostsOf(view)
        .filter(({ id, uid, x, y, width, height }) => {
          const isPipeEnd = view.symbols.some(({ points }) =>
            [points[0], points.at(-1)].some(
              (p) => p && Math.abs(p.x - x) <= width / 2 + 1 && Math.abs(p.y - y) <= height / 2,
            ),
          )
          const isUsed = view.connectors.some(({ from }) => from.alias === uid) || isPipeEnd
          return !isUsed || ownOf(view).some((symbol) => symbol.id === id)
        })
        .map(({ id }) => id),
    ),
  ).toEqual([])
  const uids = Array.from(after.matchAll(/<(?:connector|alias) uid="(\d+)" /g), ([, uid]) => uid)
  expect(new Set(uids).size).toBe(uids.length)
})

describe('laying out', () => {
  test('changes no byte outside groups and views', () => {
    const rest = (text: string) =>
      text.replace(/^ *<group[^]*?<\/group>\n/gm, '').replace(/^ *<views>[^]*<\/views>\n/m, '')
    expect(rest(after) === rest(before)).toBe(true)
  })

  test('is done with the shipped model, once it has diagrams: npm run layout', () => {
    const isDone = readViews(readXmile(before, file)).length === 0 || after === before
    expect(isDone, 'run npm run layout').toBe(true)
  })

  test('twice is the same as once', { timeout: patience }, async () => {
    expect((await laidOut(after, file)) === after).toBe(true)
  })

  test('leaves the model without findings, its program and its results to the bit', () => {
    expect(checkModel(model)).toEqual([])
    const [first, second] = [compile(readXmile(before, file)), compile(model)]
    expect(second.single).toEqual(first.single)
    const results = [first, second].map((program) => {
      const { outputs, values } = createSimulator(program).run({})
      return { outputs, values: new BigInt64Array(values.buffer) }
    })
    expect(results[1]).toEqual(results[0])
  })

  test('is kept by the writer', () => {
    const again = readXmile(writeXmile(model))
    expect(readViews(again)).toEqual(views)
    expect(again.groups).toEqual(model.groups)
  })
})

describe('the drawing of each', () => {
  test('is one small file of XML with a title, a description in words and every name as text', () => {
    for (const view of views) {
      const svg = diagramSvg(model, view)
      expect(svg.length, view.name).toBeLessThan(48_000)
      const root = readXml(svg, sourceOf(svg))
      const children = root.children.filter((child) => typeof child !== 'string')
      expect(
        children
          .slice(0, 2)
          .map(({ local, children: [inside] }) => [local, typeof inside === 'string' && inside.length > 0]),
      ).toEqual([
        ['title', true],
        ['desc', true],
      ])
      const words = Array.from(svg.matchAll(/<text[^>]*>([^<]*)/g), ([, text]) => text).join(' ')
      for (const { id } of view.symbols) {
        const name = model.variables.get(id)!.name.replaceAll('&', '&amp;')
        expect(words, view.name).toContain(name)
        expect(svg.split('</desc>')[0]!.includes(name) || view.symbols.some((s) => s.kind === 'alias')).toBe(
          true,
        )
      }
    }
  })
})
