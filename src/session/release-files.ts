import found from '../../scenarios/model/local-system.xmile?releases'
import type { Release } from './models'

/** The models of earlier releases, in a chunk of its own: only a plan that was made with one of them needs it. */
export const releaseFiles: readonly Release[] = found.map(({ run, texts, ...named }) => ({
  ...named,
  run: new URL(run, location.href).href,
  texts: new URL(texts, location.href).href,
}))
