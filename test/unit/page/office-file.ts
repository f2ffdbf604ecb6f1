import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** The parts of an office file as texts, each of them well-formed XML. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(bytes))
  return Object.fromEntries(
    files
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => {
        const text = strFromU8(content)
        const parser = new SaxesParser({ xmlns: true, fileName: name })
        parser.on('error', (error) => {
          throw error
        })
        parser.write(text).close()
        return [name, text]
      }),
  )
}

/** A text of an XML file as it was before it was written. */
export function read(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** The cells of a sheet of a workbook, by address: what stands in them, and their type as the file has it. */
export function cellsOf(
  parts: Readonly<Record<string, string>>,
  sheet: number,
): ReadonlyMap<string, { readonly value: string; readonly type: string }> {
  const strings = [...parts['xl/sharedStrings.xml']!.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    read(item!.replace(/<[^>]+>/g, '')),
  )
  const cells = parts[`xl/worksheets/sheet${sheet}.xml`]!.matchAll(/<c ([^>]*)>(?:<v>([^<]*)<\/v>)<\/c>/g)
  return new Map(
    [...cells].map(([, attributes, value]) => {
      const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes!)?.[1] ?? ''
      const type = attribute('t')
      return [attribute('r'), { value: type === 's' ? strings[Number(value)]! : value!, type }]
    }),
  )
}
