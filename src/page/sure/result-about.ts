import { version } from '../../../package.json'
import type { About } from '../../analysis/export/about'
import type { Catalogue } from '../../scenario/catalogue'

/** How an analysis of the page was made. @param seed `null` where nothing was drawn */
export function aboutOf(
  command: string,
  { model }: Catalogue,
  seed: number | null,
  settings: Readonly<Record<string, unknown>>,
): About {
  return { command, version, model: { name: model.name, hash: model.hash }, seed, settings }
}
