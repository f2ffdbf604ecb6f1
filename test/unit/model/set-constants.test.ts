import { describe, expect, test } from 'vitest'
import { FaultError } from '../../../src/model/fault'
import { readXmile } from '../../../src/model/xmile/read'
import { setConstants } from '../../../src/model/xmile/set-constants'

const namespace = 'urn:joined-up:xmile:1'
const file = (variables: string, root = ` xmlns:ours="${namespace}"`) =>
  `<?xml version="1.0"?>\r\n<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"${root}>
<header><name>m</name><vendor>x</vendor><product>x</product></header>
<sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>
<dimensions><dim name="D"><elem name="A b"/><elem name="c"/></dim></dimensions>
<model><variables>${variables}</variables></model></xmile>\n`

const set = (text: string, ...changes: readonly (readonly [string, number])[]) =>
  setConstants(
    text,
    readXmile(text),
    new Map(changes.map(([id, value]) => [id, { value, attribute: { name: 'from', value: 'a "b" <c>' } }])),
  )
const mark = '="a &quot;b&quot; &lt;c>"'

describe('constants are set in place', () => {
  test('with the prefix that the file uses, whatever the tag looks like', () => {
    const text = file(
      `<aux name='x >'\n  ours:low="0" ><eqn>\n 1e3</eqn></aux><aux name="y"><eqn>2</eqn></aux>`,
    )
    expect(set(text, ['x_>', 0.25], ['y', -1])).toBe(
      file(
        `<aux name='x >'\n  ours:low="0" ours:from${mark} ><eqn>\n 0.25</eqn></aux><aux name="y" ours:from${mark}><eqn>-1</eqn></aux>`,
      ),
    )
  })

  test('binds a prefix where there is none', () => {
    const text = file('<aux name="x"><eqn>1</eqn></aux>', '')
    const changed = set(text, ['x', 2])
    expect(changed).toBe(file(`<aux name="x" xmlns:ju="${namespace}" ju:from${mark}><eqn>2</eqn></aux>`, ''))
    expect(readXmile(changed).variables.get('x')!.attributes.get('from')).toBe('a "b" <c>')
  })

  test('replaces the attribute where it stands, of one element alone', () => {
    const array = (a: string) =>
      file(
        `<aux name="x"><dimensions><dim name="D"/></dimensions>${a}<element subscript="c"><eqn>1</eqn></element></aux>`,
      )
    const text = array(`<element ours:from='old' subscript="A b"><eqn>1</eqn></element>`)
    const changed = array(`<element ours:from${mark} subscript="A b"><eqn>9</eqn></element>`)
    expect(set(text, ['x[a_b]', 9])).toBe(changed)
    expect(set(changed, ['x[a_b]', 9])).toBe(changed)
  })

  test('nothing to set changes nothing', () => {
    const text = file('<aux name="x"><eqn>1</eqn></aux>')
    expect(set(text)).toBe(text)
  })

  test.each([
    ['an equation', '<aux name="x"><eqn>y * 2</eqn></aux><aux name="y"><eqn>1</eqn></aux>', 'x'],
    ['a number in CDATA', '<aux name="x"><eqn><![CDATA[1]]></eqn></aux>', 'x'],
    [
      'one number for all elements',
      '<aux name="x"><dimensions><dim name="D"/></dimensions><eqn>1</eqn></aux>',
      'x[c]',
    ],
    ['a name that is not there', '<aux name="x"><eqn>1</eqn></aux>', 'z'],
  ])('refuses %s', (_, variables, id) => {
    expect(() => set(file(variables), [id, 3])).toThrow(FaultError)
  })
})
