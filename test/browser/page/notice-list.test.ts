import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import NoticeList from '../../../src/page/NoticeList.svelte'

const shown = (kind: string, values: Readonly<Record<string, string>>) => ({
  props: {
    notices: [
      {
        about: 'model' as const,
        fault: { kind, where: { file: 'a/b/ward.xmile', line: 7, column: 3 }, values },
      },
    ],
    ondismiss: () => undefined,
    onsave: () => undefined,
  },
})

test('what is wrong with a plan is said at once', async () => {
  await render(NoticeList, shown('scenario.unknown-lever', { name: 'magic' }))
  expect(page.getByRole('alert').element().textContent).toContain('“magic”')
})

test('what is wrong with a model file is said in a sentence, fetched when it is needed', async () => {
  await render(NoticeList, shown('xmile.missing', { parent: 'model', element: 'variables' }))
  await expect
    .element(page.getByText('ward.xmile, line 7, column 3: <model> has no <variables>. Add it.'))
    .toBeVisible()
})

test('a fault without a sentence hides nothing', async () => {
  await render(NoticeList, shown('unheard.of', { name: 'magic' }))
  expect(page.getByRole('alert').element().textContent).toContain('unheard.of, name: magic')
})
