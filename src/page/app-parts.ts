import type { Offline } from '../session/offline.svelte'
import type { Presentation } from '../session/presentation.svelte'
import type { Workspace } from '../session/Workspace.svelte'
import type { Language } from './language.svelte'
import type { Route } from './Route.svelte'

/** What the page is made of. */
export interface AppParts {
  readonly workspace: Workspace
  readonly route: Route
  readonly language: Language
  readonly present: Presentation
  /** `null` where the page cannot be kept for use without a connection. */
  readonly offline: Offline | null
}
