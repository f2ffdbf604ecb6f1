import { saveFile } from '../../chart/save'
import type { Workspace } from '../../session/Workspace.svelte'
import { fileName } from '../file-name'

/** Hands the open plan to the browser as a scenario file named after its place and its name. */
export function savePlan(workspace: Workspace): void {
  const name = fileName(workspace.place?.name ?? '', workspace.scenario?.name ?? '')
  saveFile(new Blob([workspace.fileText()], { type: 'application/json' }), `${name}.json`)
}
