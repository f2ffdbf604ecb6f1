import { page } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import StudyBar from '../../../src/page/sure/StudyBar.svelte'
import type { StudyState } from '../../../src/session/study-run.svelte'

/** A bar on a study in each of these states, and what is heard of them: each change once. */
async function heardOf(states: readonly StudyState[]): Promise<readonly string[]> {
  const study = (state: StudyState) => ({ state, cancel: () => undefined })
  const { rerender } = await render(StudyBar, {
    props: { study: study(states[0]!), what: 'Goals', finding: 'Meets both goals.' },
  })
  const status = page.getByRole('status').element()
  const heard = [status.textContent]
  for (const state of states.slice(1)) {
    await rerender({ study: study(state) })
    if (status.textContent !== heard.at(-1)) heard.push(status.textContent)
  }
  return heard
}
const working = (done: number, of: number): StudyState => ({ kind: 'working', done, of })

describe('what is heard of a study', () => {
  test('is that it works, each quarter once, and what was found', async () => {
    const runs = Array.from({ length: 101 }, (_, i) => working(i * 10, 1000))
    expect(await heardOf([{ kind: 'none' }, working(0, 0), ...runs, { kind: 'done' }])).toEqual([
      '',
      'Working …',
      'Working: 25%',
      'Working: 50%',
      'Working: 75%',
      'Meets both goals.',
    ])
  })

  test('of one without a known end is what to expect, once; the number of runs is for those who see it', async () => {
    const heard = await heardOf([working(0, 0), working(2, 0), working(1252, 0)])
    expect(heard).toHaveLength(2)
    expect(heard[1]).toMatch(/not known beforehand/)
    await expect
      .element(page.getByText(/^Working: 1,252 runs so far\. How many it takes is not known beforehand/))
      .toBeVisible()
  })

  test('that was stopped is that', async () => {
    expect(await heardOf([working(1, 10), { kind: 'stopped' }])).toEqual(['Working …', 'Stopped.'])
  })
})
