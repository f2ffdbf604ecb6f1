import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'

/** Megabytes that the browser's processes for pages and their workers hold in memory, where the system tells; else `NaN`. */
export async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const held = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        const [, kilobytes = NaN] =
          /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
        return Number(kilobytes) / 1024
      } catch {
        return NaN
      }
    })
  return held.reduce((sum, one) => sum + one, 0)
}
