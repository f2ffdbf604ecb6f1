import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Locator } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { browserFlags, installedBrowsers } from '../../src/launch/browser.mjs'
import { framesOf } from '../../src/scenario/code-frames'
import { decodeLink, encodeLink } from '../../src/scenario/permalink'
import type { Scenario } from '../../src/scenario/scenario'
import { writeVideo } from './camera'
import { ExplorePage } from './explore-page'
import { watch } from './watch'

/** A browser whose camera sees codes, with the dialog that receives them open. */
async function receiving(codesOf: (plan: Scenario) => Promise<readonly string[]>) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'joined-up-camera-'))
  const video = path.join(folder, 'codes.y4m')
  const site = inject('site')
  const [executablePath] = installedBrowsers()
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [
      ...browserFlags,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${video}`,
    ],
  })
  onTestFinished(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  await page.addInitScript(() => {
    const cameras: MediaStream[] = []
    Object.assign(window, { cameras })
    const ask = MediaDevices.prototype.getUserMedia
    MediaDevices.prototype.getUserMedia = async function (wanted) {
      const stream = await ask.call(this, wanted)
      cameras.push(stream)
      return stream
    }
  })
  const problems = watch(page, new URL(site).origin)
  page.setDefaultTimeout(30_000)
  await page.goto(site)
  const explore = await new ExplorePage(page).ready()
  const plan = await decodeLink(new URL(await explore.link()).hash.replace(/&.*$/, ''))
  // The camera opens its file when somebody asks for it.
  writeVideo(video, await codesOf(plan))
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('button', { name: 'Receive by camera' }).click()
  const dialog = page.getByRole('dialog', { name: 'Receive a plan by camera' })
  return { explore, dialog, problems }
}

/** Whether the page holds a camera still. */
const sees = (dialog: Locator) =>
  dialog
    .page()
    .evaluate(() => (window as unknown as { cameras: MediaStream[] }).cameras.some(({ active }) => active))

test('a code before the camera is read, and the plan opens', async () => {
  const { explore, dialog, problems } = await receiving(async (plan) => [
    `https://example.org/joined-up/#${await encodeLink({ ...plan, name: 'Seen by camera' })}`,
  ])
  await dialog.getByText('Received: Seen by camera').waitFor()
  expect(await sees(dialog)).toBe(true)
  await dialog.getByRole('button', { name: 'Open it; my plan stays one undo away' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => explore.planName.inputValue()).toBe('Seen by camera')
  expect(await sees(dialog)).toBe(false)
  expect(problems).toEqual([])
})

test('codes that come in turn are gathered, however long the plan', async () => {
  const note = Array.from({ length: 150 }, (_, i) => (i * i * 7919).toString(36)).join(' ')
  const { dialog, problems } = await receiving(async (plan) => {
    const codes = framesOf(await encodeLink({ ...plan, name: 'In several codes', note }))
    expect(codes.length).toBeGreaterThan(1)
    return codes
  })
  await dialog.getByText(/^\d of \d codes/).waitFor()
  await dialog.getByText('Received: In several codes').waitFor()
  expect(await sees(dialog)).toBe(true)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => sees(dialog)).toBe(false)
  expect(problems).toEqual([])
})
