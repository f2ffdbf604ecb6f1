import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readXmile } from '../../../src/model/xmile/read'
import { readViews } from '../../../src/model/xmile/read-views'
import { writeXmile } from '../../../src/model/xmile/write'
import { xmileText } from './xmile-text'

const text = xmileText(
  `<stock name="Beds in use"><eqn>1</eqn><inflow>opening</inflow></stock><flow name="opening"><eqn>rate</eqn></flow>
  <aux name="rate"><eqn>1</eqn></aux>`,
).replace(
  '</variables>',
  `</variables><views>
    <view type="interface"><aux name="rate" x="1" y="1"/></view>
    <view width="300" height="200"><group name="Ward" x="0" y="0" width="300" height="200"/>
      <stock name="Beds in use" x="200" y="90"><shape type="rectangle" width="80" height="40"/></stock>
      <flow name="opening" x="100" y="90"><pts><pt x="60" y="90"/><pt x="160" y="90"/></pts></flow>
      <alias uid="4" x="20" y="10" width="60" height="20"><of>Rate</of></alias>
      <connector uid="5" angle="0"><from><alias uid="4"/></from><to>opening</to></connector>
    </view></views>`,
)

describe('views', () => {
  test('are read as their file draws them; what is no diagram is left out', () => {
    expect(readViews(readXmile(text))).toEqual([
      {
        name: 'Ward',
        width: 300,
        height: 200,
        symbols: [
          { kind: 'stock', uid: null, id: 'beds_in_use', x: 200, y: 90, width: 80, height: 40, points: [] },
          {
            kind: 'flow',
            uid: null,
            id: 'opening',
            x: 100,
            y: 90,
            width: 0,
            height: 0,
            points: [
              { x: 60, y: 90 },
              { x: 160, y: 90 },
            ],
          },
          // Placed by its corner: an object with a size of its own is.
          { kind: 'alias', uid: 4, id: 'rate', x: 50, y: 20, width: 60, height: 20, points: [] },
        ],
        connectors: [{ from: { id: 'rate', alias: 4 }, to: { id: 'opening', alias: null }, points: [] }],
      },
    ])
  })

  test('are kept by the writer', () => {
    const model = readXmile(text)
    expect(readViews(readXmile(writeXmile(model)))).toEqual(readViews(model))
  })

  test('of another tool are read, and a model without any has none', () => {
    const folder = 'test/fixtures/cross-tool'
    const [view] = readViews(readXmile(readFileSync(`${folder}/SIR/model.xmile`, 'utf8')))
    expect(view!.symbols.filter(({ kind }) => kind === 'stock')).toHaveLength(3)
    expect(view!.connectors.length).toBeGreaterThan(4)
    expect(readViews(readXmile(xmileText('<aux name="a"><eqn>1</eqn></aux>')))).toEqual([])
  })
})
