import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, inject } from 'vitest'
import { contentSecurityPolicy } from '../../src/launch/site.mjs'
import { test } from './visit'
import { watch } from './watch'

test('the watch over a page sees what it is there to see', async ({ browser }) => {
  const html = `<!doctype html><title>noisy</title><img src="missing.png" alt="">
    <script>console.error('said'); fetch('https://elsewhere.invalid/').catch(() => 0); throw new Error('thrown')</script>`
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/' ? 200 : 404
    response.end(request.url === '/' ? html : '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const page = await browser.newPage()
  const problems = watch(page, origin)
  await page.goto(origin)
  await expect.poll(() => problems.join('\n')).toMatch(/request failed: https:\/\/elsewhere/)
  const seen = problems.join('\n')
  expect(seen).toMatch(/console error: said/)
  expect(seen).toMatch(/uncaught error: thrown/)
  expect(seen).toMatch(/response 404: .*missing\.png/)
  expect(seen).toMatch(/request to another origin: https:\/\/elsewhere/)
  await page.close()
  server.close()
})

test('the page is served with exactly the policy that static hosts are told to send', async () => {
  const response = await fetch(inject('site'))
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  expect(contentSecurityPolicy).toBe("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'")
})

test('an address that does not exist is not answered with the page', async () => {
  expect((await fetch(`${inject('site')}no-such-page`)).status).toBe(404)
})
