import { page, userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { Assumption } from '../../../src/scenario/catalogue'
import { LateTexts } from '../../../src/session/late-texts.svelte'
import { en } from '../../../src/text/en'
import AssumptionStage from './AssumptionStage.svelte'

const assumptions = ['First', 'Second', 'Third'].map((label): Assumption => ({
  id: label.toLowerCase(),
  label,
  units: 'dmnl',
  doc: 'An example.',
  value: 5,
  low: 0,
  high: 10,
  status: 'A',
  source: 'An example',
  format: 'number',
}))
const rows = () =>
  page
    .getByRole('heading', { level: 3 })
    .elements()
    .map((row) => row.textContent)
const slider = (name: string) => page.getByRole('slider', { name })

describe('assumptions', () => {
  test('that were calibrated say so, in words', async () => {
    const calibrated = { date: '2026-11-26', targets: 'england-today', hash: '', model: '' }
    await render(AssumptionStage, { props: { assumptions: [{ ...assumptions[0]!, calibrated }] } })
    await expect
      .element(page.getByText(/^Calibrated on 26 November 2026: .*“england today”/))
      .toBeInTheDocument()
  })

  test('that are changed already stand first; a row that is being moved stays under the hand', async () => {
    await render(AssumptionStage, { props: { assumptions, changed: { third: 6 } } })
    expect(rows()).toEqual(['Third', 'First', 'Second'])
    ;(slider('Second').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(slider('Second')).toHaveValue('5.1')
    expect(rows()).toEqual(['Third', 'First', 'Second'])
    await expect.element(slider('Second')).toHaveFocus()
  })

  test('taken back leave the focus on what was taken back', async () => {
    await render(AssumptionStage, { props: { assumptions, changed: { second: 6 } } })
    await page
      .getByRole('button', { name: /Second/ })
      .filter({ hasText: '↺' })
      .click()
    await expect.element(slider('Second')).toHaveValue('5')
    await expect.element(slider('Second')).toHaveFocus()
  })

  test('work before anything is known of them, say that it could not be fetched, and ask again', async () => {
    const untold = assumptions.map((one) => ({ ...one, doc: '', source: '' }))
    const answers: ((fails: boolean) => void)[] = []
    const texts = new LateTexts(
      () =>
        new Promise((resolve, reject) => {
          answers.push((fails) => {
            if (fails) reject(new Error('no connection'))
            else resolve({ hash: '', texts: {} })
          })
        }),
      () => true,
    )
    await render(AssumptionStage, { props: { assumptions: untold, texts } })
    expect(answers).toHaveLength(1)
    expect(page.getByText(en.texts.coming).elements()).toHaveLength(3)
    await expect.element(slider('First')).toBeVisible()

    answers[0]!(true)
    await expect.element(page.getByRole('status')).toHaveTextContent(en.texts.missingAll)
    expect(page.getByText(en.texts.missing).elements()).toHaveLength(3)
    ;(slider('First').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(slider('First')).toHaveValue('5.1')

    await page.getByRole('button', { name: en.texts.again }).click()
    answers[1]!(false)
    await expect.element(page.getByRole('status')).not.toBeInTheDocument()
  })
})
