import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { createSimulator } from '../../../src/engine/simulator'
import { FaultError, type Fault } from '../../../src/model/fault'
import { readXmile } from '../../../src/model/xmile/read'
import { faults as sentences } from '../../../src/text/faults'
import { xmileText } from './xmile-text'

/** The faults of reading, writing out and running a text. */
function faultsOf(text: string): readonly Fault[] {
  try {
    createSimulator(compile(readXmile(text, 'model.xmile'))).run({})
    return []
  } catch (error) {
    if (error instanceof FaultError) return error.faults
    throw error
  }
}

const aux = (name: string, equation: string): string => `<aux name="${name}"><eqn>${equation}</eqn></aux>`
const stock = '<stock name="s"><eqn>1</eqn><inflow>f</inflow></stock>'
const array = '<dimensions><dim name="d"><elem name="a"/><elem name="b"/></dim></dimensions>'

test.each<[string, string, string]>([
  ['XML that ends too early', '<xmile><model>', 'xml.malformed'],
  ['XML with crossed tags', '<xmile><a></b></xmile>', 'xml.malformed'],
  ['nothing', '', 'xml.malformed'],
  ['a web page', '<html></html>', 'xmile.namespace'],
  ['a foreign namespace', '<xmile xmlns="urn:other"></xmile>', 'xmile.namespace'],
  [
    'an entity bomb',
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><xmile>&b;</xmile>',
    'xml.doctype',
  ],
  ['deep nesting of elements', '<a>'.repeat(100_000), 'xml.too-deep'],
  ['deep nesting of brackets', xmileText(aux('x', `${'('.repeat(100_000)}1`)), 'equation.too-deep'],
  ['a file of 50 MB', `<xmile>${' '.repeat(50_000_000)}</xmile>`, 'xml.too-large'],
  ['an unknown function', xmileText(aux('x', 'FOO(1)')), 'equation.unknown-function'],
  ['an unknown name', xmileText(aux('x', 'y + 1')), 'equation.unknown-name'],
  ['too many arguments', xmileText(aux('x', 'EXP(1, 2)')), 'function.arity'],
  ['too few arguments', xmileText(aux('x', 'SMTH1(1)')), 'function.arity'],
  ['a half equation', xmileText(aux('x', '1 +')), 'equation.unfinished'],
  ['a stray sign', xmileText(aux('x', '1 + ) 2')), 'equation.unexpected'],
  ['an infinite constant', xmileText(aux('x', '1e999')), 'equation.not-finite'],
  ['a comment in place of an equation', xmileText(aux('x', '{Enter an equation}')), 'variable.no-equation'],
  ['no equation', xmileText('<aux name="x"/>'), 'variable.no-equation'],
  ['the same name twice', xmileText(aux('My  x', '1') + aux('my_X', '2')), 'variable.duplicate'],
  ['a cycle', xmileText(aux('x', 'y') + aux('y', 'z') + aux('z', 'x')), 'model.cycle'],
  ['itself', xmileText(aux('x', 'x + 1')), 'model.cycle'],
  [
    'stocks that start from each other',
    xmileText('<stock name="a"><eqn>b</eqn></stock><stock name="b"><eqn>a</eqn></stock>'),
    'model.initial-cycle',
  ],
  ['an unknown flow', xmileText(stock), 'stock.unknown-flow'],
  ['dt of zero', xmileText(aux('x', '1'), { specs: '<start>0</start><stop>1</stop><dt>0</dt>' }), 'specs.dt'],
  [
    'negative dt',
    xmileText(aux('x', '1'), { specs: '<start>0</start><stop>1</stop><dt>-1</dt>' }),
    'specs.dt',
  ],
  [
    'a stop before the start',
    xmileText(aux('x', '1'), { specs: '<start>5</start><stop>1</stop><dt>1</dt>' }),
    'specs.stop-before-start',
  ],
  [
    'a billion steps',
    xmileText(aux('x', '1'), { specs: '<start>0</start><stop>1e9</stop><dt>1</dt>' }),
    'specs.too-many-steps',
  ],
  [
    'a stop that is no number',
    xmileText(aux('x', '1'), { specs: '<start>0</start><stop>soon</stop>' }),
    'xmile.not-a-number',
  ],
  [
    'a conveyor',
    xmileText('<stock name="s"><eqn>1</eqn><conveyor><len>2</len></conveyor></stock>'),
    'xmile.unsupported',
  ],
  [
    'ten million elements',
    xmileText('<aux name="x"><dimensions><dim name="p"/><dim name="q"/></dimensions><eqn>1</eqn></aux>', {
      before: '<dimensions><dim name="p" size="10000"/><dim name="q" size="1000"/></dimensions>',
    }),
    'model.too-large',
  ],
  [
    'an unknown element',
    xmileText(`<aux name="x"><dimensions><dim name="d"/></dimensions><eqn>1</eqn></aux>${aux('y', 'x[c]')}`, {
      before: array,
    }),
    'subscript.unknown',
  ],
  [
    'an array without subscripts',
    xmileText(`<aux name="x"><dimensions><dim name="d"/></dimensions><eqn>1</eqn></aux>${aux('y', 'x')}`, {
      before: array,
    }),
    'subscript.missing',
  ],
  [
    'an element with two equations',
    xmileText(
      '<aux name="x"><dimensions><dim name="d"/></dimensions><element subscript="a"><eqn>1</eqn></element>' +
        '<element subscript="A"><eqn>2</eqn></element><element subscript="b"><eqn>3</eqn></element></aux>',
      { before: array },
    ),
    'variable.duplicate',
  ],
  [
    'an element without an equation',
    xmileText(
      '<aux name="x"><dimensions><dim name="d"/></dimensions><element subscript="a"><eqn>1</eqn></element></aux>',
      { before: array },
    ),
    'element.no-equation',
  ],
  ['no number as a constant', xmileText(aux('x', 'NAN')), 'run.not-finite'],
  ['infinity as a constant', xmileText(aux('x', 'INF')), 'run.not-finite'],
  [
    'a start that is no number',
    xmileText(aux('x', '1'), { specs: '<start>-Infinity</start><stop>1</stop><dt>1</dt>' }),
    'xmile.not-a-number',
  ],
  [
    'points that are no numbers',
    xmileText('<gf name="g"><xpts>0,1</xpts><ypts>0,NaN</ypts></gf>'),
    'xmile.not-a-number',
  ],
  [
    'an unknown dimension',
    xmileText('<aux name="x"><dimensions><dim name="d"/></dimensions><eqn>1</eqn></aux>'),
    'dimension.unknown',
  ],
  [
    'a graphical function that goes back',
    xmileText('<aux name="x"><eqn>TIME</eqn><gf><xpts>0,2,1</xpts><ypts>0,1,2</ypts></gf></aux>'),
    'graph.not-ascending',
  ],
  ['a division by zero', xmileText(aux('x', '1 / (TIME - 2)')), 'run.not-finite'],
])('%s is refused with a sentence', (_, text, kind) => {
  const found = faultsOf(text)
  expect(found.map((fault) => fault.kind)).toContain(kind)
  expect(sentences[kind]).toBeDefined()
  for (const fault of found) {
    expect(fault.where?.line).toBeGreaterThan(0)
    expect(fault.where?.column).toBeGreaterThan(0)
    expect(fault.where?.file).toBe('model.xmile')
    // Every value that the sentence asks for is there.
    for (const [, name] of (sentences[fault.kind] ?? '').matchAll(/\{(\w+)\}/g)) {
      expect(Object.keys(fault.values ?? {})).toContain(name)
    }
  }
})

test('a fault points at the character, through entities and line breaks', () => {
  const text = xmileText(
    '<aux name="x">\n<eqn>IF 1 &lt; 2 AND\n 3 &gt; unknown_thing THEN 1 ELSE 0</eqn></aux>',
  )
  const [fault] = faultsOf(text)
  const line = text.split('\n')[fault!.where!.line! - 1]!
  expect(line.slice(fault!.where!.column! - 1)).toMatch(/^unknown_thing/)
})

test('a value that stops being a number is traced to the variable and time where that began', () => {
  const [fault] = faultsOf(
    xmileText(
      aux('result', 'level * 2') +
        aux('ratio', '10 / (4 - TIME)') +
        '<flow name="in"><eqn>ratio</eqn></flow><stock name="level"><eqn>1</eqn><inflow>in</inflow></stock>',
    ),
  )
  expect(fault).toMatchObject({ kind: 'run.not-finite', values: { name: 'ratio', time: 4 } })
})

test('a cycle is shown whole', () => {
  const [fault] = faultsOf(xmileText(aux('x', 'y') + aux('y', 'z + 1') + aux('z', 'x') + aux('w', '1')))
  expect(fault!.values!['path']).toBe('x → y → z → x')
})

test('cycles that have nothing to do with each other are all shown', () => {
  const found = faultsOf(
    xmileText(
      aux('a', 'b') + aux('b', 'a') + aux('fine', '1') + aux('x', 'y') + aux('y', 'z') + aux('z', 'x + a'),
    ),
  )
  expect(found.map((fault) => [fault.kind, fault.values!['path']])).toEqual([
    ['model.cycle', 'a → b → a'],
    ['model.cycle', 'x → y → z → x'],
  ])
})

test('a cycle through elements, tables and hidden delays names them', () => {
  const [fault] = faultsOf(
    xmileText(
      `<aux name="v"><dimensions><dim name="d"/></dimensions><element subscript="a"><eqn>w</eqn></element>` +
        `<element subscript="b"><eqn>v[a] + 1</eqn></element></aux>${aux('w', 'DELAY1(v[b], 3)')}`,
      { before: array },
    ),
  )
  // A material delay has its initial value from its input, which comes from the delay.
  expect(fault).toMatchObject({ kind: 'model.initial-cycle' })
  expect(fault!.values!['path']).toContain('v[a] → w')
  expect(fault!.values!['path']).toContain('v[b] → v[a]')
})

test('names that JavaScript uses itself are names like others', () => {
  const model = readXmile(
    xmileText(
      aux('__proto__', '2') + aux('constructor', '__proto__ * 3') + aux('toString', 'constructor + 1'),
    ),
  )
  const run = createSimulator(compile(model)).run({ outputs: ['constructor', 'toString', '__proto__'] })
  const count = run.times.length
  expect([run.values[0], run.values[count], run.values[2 * count]]).toEqual([6, 7, 2])
})

test('a mutilated model gives a clear fault or a result, never anything else', () => {
  const text = xmileText(
    aux('x', 'SMTH1(y[a], 3) + EXP(-z)') +
      '<aux name="y"><dimensions><dim name="d"/></dimensions><element subscript="a"><eqn>1</eqn></element><element subscript="b"><eqn>z</eqn></element></aux>' +
      '<aux name="z"><eqn>TIME</eqn><gf><xscale min="0" max="10"/><ypts>0,1,4</ypts></gf></aux>' +
      '<flow name="f"><eqn>x / 10</eqn></flow>' +
      stock,
    { before: array },
  )
  expect(faultsOf(text)).toEqual([])
  fc.assert(
    fc.property(
      fc.nat({ max: text.length - 1 }),
      fc.nat({ max: 12 }),
      fc.constantFrom('', '<', '>', '(', '&', '"', '0', '-', 'x', '/', '[', '*', '1e9'),
      (at, cut, put) => {
        for (const fault of faultsOf(text.slice(0, at) + put + text.slice(at + cut))) {
          expect(sentences[fault.kind], fault.kind).toBeDefined()
        }
      },
    ),
    { numRuns: 400 },
  )
}, 60_000)
