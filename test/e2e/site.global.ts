import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { browserFlags, installedBrowsers } from '../../src/launch/browser.mjs'
import { serveSite } from '../../src/launch/site.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page, below a sub-path. */
    site: string
    /** Where the one browser of this run listens. */
    browserEndpoint: string
  }
}

/** Deep, and with a letter that addresses must escape: a council's web team will choose one like it. */
const subPath = '/adult care/plans/joined-up/'

/** Serves the built page below a sub-path and starts one browser for all end-to-end tests. */
export default async function setup(project: TestProject) {
  if (!existsSync('dist/index.html')) throw new Error('There is no built page: run `npm run build` first.')
  const [executablePath] = installedBrowsers()
  if (executablePath === undefined) {
    throw new Error('There is no browser: install Chrome, Chromium or Edge, or set CHROMIUM to one.')
  }
  const site = await serveSite({ base: encodeURI(subPath), port: 0 })
  const browser = await chromium.launchServer({ executablePath, args: browserFlags })
  project.provide('site', site.address)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await site.close()
  }
}
