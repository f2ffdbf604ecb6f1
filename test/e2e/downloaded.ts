import type { Locator } from 'playwright-core'

/** The file that a button hands to the browser. */
export async function downloaded(button: Locator): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([button.page().waitForEvent('download'), button.click()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
}
