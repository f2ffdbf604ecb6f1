import { describe, expect, it } from 'vitest'
import { dependenciesOf } from '../../../src/model/dependency'
import { effectsOf, loopsOf } from '../../../src/model/loop'
import { readXmile } from '../../../src/model/xmile/read'
import { openModel } from '../local-system/system'
import { xmileText } from './xmile-text'

const gate = (code: string, polarity: string) =>
  `<aux name="Loop ${code}" ju:role="switch" ju:loop="${code}" ju:polarity="${polarity}"><eqn>1</eqn></aux>`
const aux = (name: string, eqn: string) => `<aux name="${name}"><eqn>${eqn}</eqn></aux>`
const waysOf = (variables: string) => loopsOf(readXmile(xmileText(variables))).map(({ ways }) => ways)

const ward = `
  <stock name="Beds"><eqn>start</eqn><inflow>opening</inflow></stock>
  ${aux('start', '10')}
  ${aux('full', 'patients / Beds')}
  ${aux('patients', '9 * EXP(gone) / (1 + crowding)')}
  ${aux('crowding', 'full ^ 2')}
  ${aux('gone', 'Beds / 100')}`

describe('the variables of a loop, found in the equations', () => {
  it('are those from the switch back to what it lets through', () => {
    const opening = '<flow name="opening"><eqn>2 * loop_B1 * MAX(0, full - 0.9) + gone</eqn></flow>'
    expect(waysOf(gate('B1', 'balancing') + ward + opening)).toEqual([[['opening', 'beds', 'full']]])
  })

  it('leave out what only scales the signal where there is something else', () => {
    const opening = '<flow name="opening"><eqn>loop_B1 * SAFEDIV(crowding, gone)</eqn></flow>'
    expect(waysOf(gate('B1', 'balancing') + ward + opening)).toEqual([
      [['opening', 'beds', 'full', 'crowding']],
    ])
  })

  it('count what a cut loop holds in place of its signal', () => {
    const opening = '<flow name="opening"><eqn>loop_B1 + (1 - loop_B1) * full</eqn></flow>'
    expect(waysOf(gate('B1', 'balancing') + ward + opening)).toEqual([[['opening', 'beds', 'full']]])
  })

  it('go on from a share that has no signal of its own', () => {
    const opening = `${aux('share', '0.5 * loop_R1')}<flow name="opening"><eqn>share * full</eqn></flow>`
    expect(waysOf(gate('R1', 'reinforcing') + ward + opening)).toEqual([[['opening', 'beds', 'full']]])
  })

  it('are one way for each place of the switch, and none where nothing comes back', () => {
    const opening = '<flow name="opening"><eqn>loop_R1 * full + aside</eqn></flow>'
    const aside = aux('aside', 'loop_R1 * patients') + aux('seen', 'loop_R1 * full')
    expect(waysOf(gate('R1', 'reinforcing') + ward + opening + aside)).toEqual([
      [
        ['opening', 'beds', 'full'],
        ['aside', 'opening', 'beds', 'gone', 'patients'],
      ],
    ])
  })
})

describe('the loops of the local-system model', () => {
  const model = openModel()
  const effects = effectsOf(model)
  const loops = loopsOf(model, effects)

  it('all close: each step is in the equations, and the last acts on the first', () => {
    expect(loops).toHaveLength(21)
    for (const { code, ways } of loops) {
      expect(ways.length, code).toBeGreaterThan(0)
      for (const way of ways) {
        way.forEach((id, i) => {
          expect(effects.get(id), `${code}: ${id}`).toContain(way[(i + 1) % way.length])
        })
      }
    }
  })

  it('begin in an equation that names the switch, or in what that equation turns off', () => {
    for (const { code, variable, ways } of loops) {
      for (const [first] of ways) {
        const names = dependenciesOf(model, model.variables.get(first!)!).always
        const through = names.flatMap((id) => dependenciesOf(model, model.variables.get(id)!).always)
        expect([...names, ...through], code).toContain(variable.id)
      }
    }
  })

  it('say what their sentences say: waiting makes frailer, trust shortens delay', () => {
    const members = (code: string) => loops.find((loop) => loop.code === code)!.ways.flat()
    expect(members('R1')).toContain('delayed_patients')
    expect(members('R6')).toEqual(expect.arrayContaining(['partner_trust', 'clinical_integration']))
    expect(members('B2')).toEqual(expect.arrayContaining(['admission_threshold', 'bed_occupancy']))
    expect(members('R3')).toEqual(expect.arrayContaining(['nhs_overspend_felt', 'cut_to_community_services']))
  })
})
