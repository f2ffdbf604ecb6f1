import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import PlanInWords from '../../../src/page/explore/PlanInWords.svelte'
import type { Catalogue } from '../../../src/scenario/catalogue'
import type { Result } from '../../../src/session/result'

const lever = {
  id: 'teams',
  label: 'Locality teams',
  value: 0,
  low: 0,
  high: 1,
  step: 0.05,
  format: 'percent',
}
const rate = { id: 'rate', label: 'Admission rate', units: '1/year', format: 'number', points: 1 }
const catalogue = { levers: [lever], assumptions: [], placeInputs: [rate] } as unknown as Catalogue
const at = (value: number) =>
  ({
    scenario: {
      levers: { teams: { value, start: '2027-04', ramp: 9, end: null } },
      assumptions: {},
      ours: { rate: 3 },
    },
    place: { inputs: { rate: { value: 2, status: 'D', from: [] } } },
  }) as unknown as Result

test('the plan stands in words on paper, as it is when it is printed', async () => {
  const { rerender } = await render(PlanInWords, { props: { catalogue, result: at(0.2) } })
  const words = page.getByText(/^Locality teams: 0% today/)
  expect(words.elements()).toHaveLength(0)
  await rerender({ result: at(0.35) })
  window.dispatchEvent(new Event('beforeprint'))
  // At once: the browser takes its picture as soon as the event is over.
  await Promise.resolve()
  expect(words.elements().map((line) => line.textContent)).toEqual([
    'Locality teams: 0% today, 35% in our plan. Starts April 2027, full size after 9 months, lasts.',
  ])
  const ours = page.getByText('Admission rate: 3 a year instead of 2 a year.')
  expect(ours.elements()).toHaveLength(1)
  window.dispatchEvent(new Event('afterprint'))
  await expect.poll(() => words.elements()).toHaveLength(0)
})
