import { FaultError } from '../../model/fault'
import { placeAt } from '../../model/source'
import { readXmile } from '../../model/xmile/read'
import { sectorsOf } from './sector'
import { spliced } from './splice'
import { viewsText } from './view-xml'
import { viewOf } from './view-of'
import { webOf } from './web'

/**
 * The text of a model's file with a group and a view for each of its sectors; everything else as it was. Laying out what
 * is laid out already gives the same text.
 *
 * @throws FaultError what reading throws, and `layout.modules`
 */
export async function laidOut(text: string, file?: string): Promise<string> {
  const model = readXmile(text, file)
  const inModules = [...model.variables.values()].filter(({ scope }) => scope !== '')
  if (inModules.length > 0) {
    throw new FaultError(
      inModules.map(({ name, at }) => ({
        kind: 'layout.modules',
        where: placeAt(model.source, at),
        values: { variable: name },
      })),
    )
  }
  const sectors = await sectorsOf(webOf(model))
  let last = 0
  const views = sectors.flatMap(({ name, placed }) => (placed ? [viewOf(name, placed, () => ++last)] : []))
  const written = spliced(text, model, sectors, (indent) => viewsText(views, model, indent))
  // Nothing is written that this product could not read again.
  readXmile(written, file)
  return written
}
