import type { Locator, Page } from 'playwright-core'

export interface SavedFile {
  readonly name: string
  readonly text: string
}

/** The file that a button hands to the browser. */
export function downloaded(button: Locator): Promise<SavedFile> {
  return downloadedBy(button.page(), () => button.click())
}

/** The file that the browser is handed when somebody acts. */
export async function downloadedBy(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
}
