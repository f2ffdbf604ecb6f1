import path from 'node:path'
import { FaultError } from '../model/fault'
import type { View } from '../model/view'
import { readXmile } from '../model/xmile/read'
import { readViews } from '../model/xmile/read-views'
import { diagramFiles, diagramIndex } from './diagram/diagram-index'
import { diagramSvg } from './diagram/diagram-svg'
import { writeTo } from './sink'
import type { Terminal } from './terminal'
import { onlyFile, UsageError, type Arguments } from './usage'

export const diagramOptions = { one: ['sector', 'out', 'folder'] }

export const diagramHelp = `joined-up diagram FILE --sector NAME [--out FILE.svg]
joined-up diagram FILE --folder FOLDER

Draws stock-and-flow diagrams from the views of a model (.xmile) as SVG, which joined-up layout writes.

  --sector NAME        the diagram to draw, by the name of its group
  --out FILE           writes it to FILE
  --folder FOLDER      draws all into FOLDER, which exists, and writes the page FOLDER.md that shows them
`

/** `joined-up diagram`. */
export async function diagram(args: Arguments, terminal: Terminal): Promise<number> {
  const file = onlyFile(args)
  const [sector, out, folder] = ['sector', 'out', 'folder'].map((name) => args.one.get(name))
  if ((sector === undefined) === (folder === undefined)) {
    throw new UsageError("Give '--sector' for one diagram or '--folder' for all")
  }
  if (folder !== undefined && out !== undefined) throw new UsageError("'--out' goes with '--sector' only")
  const model = readXmile(await terminal.read(file), file)
  const views = readViews(model)
  if (views.length === 0) throw new FaultError([{ kind: 'diagram.no-views', where: { file } }])
  if (folder === undefined) {
    await writeTo(terminal, out, diagramSvg(model, viewNamed(views, sector ?? '', file)))
    return 0
  }
  for (const { view, file: name } of diagramFiles(views)) {
    await writeTo(terminal, path.posix.join(folder, name), diagramSvg(model, view))
  }
  const index = diagramIndex(model, views, path.posix.basename(folder))
  await writeTo(terminal, `${folder.replace(/\/+$/, '')}.md`, index)
  return 0
}

function viewNamed(views: readonly View[], sector: string, file: string): View {
  const found = views.find(({ name }) => name.toLowerCase() === sector.trim().toLowerCase())
  if (found !== undefined) return found
  const known = views.map(({ name }) => `“${name}”`).join(', ')
  throw new FaultError([{ kind: 'diagram.no-sector', where: { file }, values: { sector, known } }])
}
