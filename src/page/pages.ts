import type { Component } from 'svelte'
import type { Catalogue } from '../scenario/catalogue'
import type { Workspace } from '../session/Workspace.svelte'
import type { Route } from './Route.svelte'
import type { PageName } from './route'

/** What every page beside Explore is given. */
export interface PageProps {
  readonly workspace: Workspace
  readonly catalogue: Catalogue
  readonly route: Route
}

/** Fetches the page when somebody opens it: the first screen does not wait for what few people read. */
type Load = () => Promise<{ readonly default: Component<PageProps> }>

/** The pages beside Explore. */
export const pages: Readonly<Partial<Record<PageName, Load>>> = {
  compare: () => import('./compare/ComparePage.svelte'),
  sure: () => import('./sure/SurePage.svelte'),
  model: () => import('./diagram/ModelPage.svelte'),
  scenarios: () => import('./scenarios/ScenariosPage.svelte'),
  evidence: () => import('./evidence/EvidencePage.svelte'),
  about: () => import('./about/AboutPage.svelte'),
}

/** Pages that are about results of the session's plans, and are hidden from a room that predicts them. */
export const pagesOfResults: ReadonlySet<PageName> = new Set<PageName>(['compare', 'sure'])
