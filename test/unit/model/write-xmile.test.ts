import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { createSimulator } from '../../../src/engine/simulator'
import { FaultError } from '../../../src/model/fault'
import type { Model } from '../../../src/model/model'
import { readXmile } from '../../../src/model/xmile/read'
import { writeXmile } from '../../../src/model/xmile/write'
import type { XmlElement } from '../../../src/model/xmile/xml'
import { randomModel } from '../engine/random-model'
import { xmileText } from './xmile-text'

/** All that a document says: names, attributes, text that is more than white space, in order; no positions. */
function said(element: XmlElement): unknown {
  const blank = element.children.some((child) => typeof child !== 'string')
  return [
    element.name,
    element.namespace,
    element.attributes
      .filter(({ name }) => !/^(xmlns|version)/.test(name))
      .map(({ name, value }) => [name, value]),
    element.comments.map(({ text }) => text),
    element.children
      .filter((child) => typeof child !== 'string' || !blank || child.trim() !== '')
      .map((child) => (typeof child === 'string' ? child : said(child))),
  ]
}

/** What a modeller reads of the model besides its equations. */
const documented = (model: Model): unknown => [
  model.name,
  model.specs,
  model.units.map(({ name, equation, aliases }) => [name, equation, aliases]),
  model.groups,
  [...model.variables.values()].map((v) => [v.name, v.units, v.doc, v.equation?.text, [...v.attributes]]),
]

function outcome(model: Model): unknown {
  try {
    const { outputs, times, values } = createSimulator(compile(model)).run({})
    return [outputs, times, new BigInt64Array(values.buffer)]
  } catch (error) {
    if (error instanceof FaultError) return error.faults.map(({ kind, values }) => [kind, values])
    throw error
  }
}

function expectSame(text: string): void {
  const first = readXmile(text)
  const written = writeXmile(first)
  const again = readXmile(written)
  expect(documented(again)).toEqual(documented(first))
  expect(outcome(again)).toEqual(outcome(first))
  expect(writeXmile(again)).toBe(written)
}

/** Files under a folder that are models of this name ending. */
const modelsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xmile'))
    .map((file) => join(folder, file))
    .sort()

describe('a model that is read and written again', () => {
  test.each([...modelsIn('test/fixtures/xmile'), ...modelsIn('scenarios/model')])(
    'is the same model: %s',
    (file) => {
      const text = readFileSync(file, 'utf8')
      expectSame(text)
      expect(said(readXmile(writeXmile(readXmile(text))).document)).toEqual(said(readXmile(text).document))
    },
  )

  test.each(modelsIn('test/fixtures/cross-tool'))('of other tools is the same model: %s', (file) => {
    const text = readFileSync(file, 'utf8')
    try {
      readXmile(text)
    } catch {
      // Files whose equations are lost cannot be read, and so not be written.
      return
    }
    expectSame(text)
  })

  test('is the same model whatever its equations are', () => {
    fc.assert(
      fc.property(randomModel, (text) => {
        expectSame(text)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  test('keeps text and attributes to the letter', () => {
    const strange = fc
      .string({ unit: 'binary' })
      .filter((text) => /^[\t\n\x20-\ud7ff\ue000-\ufffd]*$/.test(text))
    fc.assert(
      fc.property(strange, strange, (doc, attribute) => {
        const escaped = (text: string): string =>
          text.replace(/[&<>"\t\n]/g, (character) => `&#${character.charCodeAt(0)};`)
        const text = xmileText(
          `<aux name="x" ju:source="${escaped(attribute)}"><doc>${escaped(doc)}</doc><eqn>1</eqn></aux>`,
        )
        const again = readXmile(writeXmile(readXmile(text))).variables.get('x')!
        expect(again.attributes.get('source')).toBe(attribute)
        expect(again.doc).toBe(doc.trim())
      }),
    )
  })
})

test('what others put into the file stays: comments, views, vendor elements, text with marks', () => {
  const text = xmileText(
    '<!-- the only one --><aux name="x" isee:delay_converter="true"><doc>One &amp; <b>two</b>  three</doc>' +
      '<eqn><![CDATA[IF 1 < 2 THEN 3 ELSE 4]]></eqn><isee:note>kept</isee:note></aux>',
    {
      after:
        '<!-- at the end --><isee:prefs layer="model"/>' +
        '<other xmlns="urn:somebody" a="1 &lt; 2"><deep>  as it is  </deep></other>',
    },
  ).replace(
    '</variables>',
    '</variables><views><view><aux name="x" x="155.5" y="-158" label_side="top"/></view></views>',
  )
  const written = writeXmile(readXmile(text))
  for (const kept of [
    '<!-- the only one -->',
    '<!-- at the end -->',
    '<doc>One &amp; <b>two</b>  three</doc>',
    '<aux name="x" x="155.5" y="-158" label_side="top"/>',
    '<isee:note>kept</isee:note>',
    'isee:delay_converter="true"',
    '<other xmlns="urn:somebody" a="1 &lt; 2">',
    '<deep>  as it is  </deep>',
    '<eqn>IF 1 &lt; 2 THEN 3 ELSE 4</eqn>',
  ]) {
    expect(written).toContain(kept)
  }
  // Stella's own files leave its prefix unbound, which other XML tools refuse.
  expect(written).toContain('xmlns:isee="http://iseesystems.com/XMILE"')
  expectSame(text)
})

test('a file in the namespace from before the standard is written in the standard’s', () => {
  const text = xmileText('<aux name="x"><eqn>1</eqn></aux>')
    .replace('http://docs.oasis-open.org/xmile/ns/XMILE/v1.0', 'http://www.systemdynamics.org/XMILE')
    .replace(' version="1.0" xmlns', ' xmlns')
  const written = writeXmile(readXmile(text))
  expect(written).toContain('xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"')
  expect(written).toContain('<xmile xmlns')
  expect(written).toContain(' version="1.0"')
  expectSame(text)
})
