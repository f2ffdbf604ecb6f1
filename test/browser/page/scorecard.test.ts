import { page } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import '../../../src/page/base.css'
import '../../../src/page/tokens.css'
import { scorecard, type Score } from '../../../src/analysis/scorecard'
import { figuresOf } from '../../../src/page/figures'
import Scorecard from '../../../src/page/explore/Scorecard.svelte'
import type { Catalogue, Outcome } from '../../../src/scenario/catalogue'
import { en } from '../../../src/text/en'
import { smallPlace } from '../small-system'

const outcome = (id: string, group: Outcome['group'], better: Outcome['better'] = 'lower'): Outcome => ({
  id,
  label: `Outcome ${id}`,
  units: 'people',
  doc: '',
  group,
  order: 1,
  better,
  format: 'count',
  digits: 0,
})
const catalogue = {
  outcomes: [
    outcome('a', 'scorecard'),
    outcome('b', 'scorecard', 'higher'),
    outcome('c', 'scorecard', 'neither'),
    outcome('d', 'scorecard'),
    outcome('queue', 'harm'),
    outcome('deaths', 'harm'),
  ],
} as unknown as Catalogue

/** Scores of a plan that ends at these values where doing nothing ends at 100. */
function scores(values: readonly number[]): readonly Score[] {
  const times = Float64Array.from({ length: 13 }, (_, i) => i)
  const outputs = catalogue.outcomes.map((one) => one.id)
  const results = (ends: readonly number[]) => ({
    times,
    outputs,
    values: Float64Array.from(ends.flatMap((end) => Array.from(times, () => end))),
  })
  return scorecard(catalogue, { nothing: results(outputs.map(() => 100)), plan: results(values) })
}

/** Scores of a plan that changes nothing, on assumptions that end at these values. */
function assumedScores(values: readonly number[]): readonly Score[] {
  return scores(values).map((score) => ({
    ...score,
    assumptions: score.plan,
    change: 0,
    verdict: 'same',
    assumed: score.verdict,
  }))
}

async function show(values: readonly number[]) {
  const chosen: string[] = []
  await render(Scorecard, {
    props: {
      place: smallPlace,
      scores: scores(values),
      figures: (score: Score) => figuresOf(score.outcome, smallPlace, 100, en),
      moved: 'plan',
      end: 'March 2041',
      selected: 'a',
      onselect: (id: string) => chosen.push(id),
    },
  })
  return chosen
}
const tile = (id: string) => page.getByRole('button', { name: `Outcome ${id}:` })

describe('scorecard', () => {
  test('tells value, change, direction and judgement in words, not in colour alone', async () => {
    await show([82, 109, 120, 100, 100, 100])
    await expect
      .element(tile('a'))
      .toHaveAccessibleName('Outcome a: 82, in the year to March 2041, 18 fewer than do nothing, better')
    await expect.element(tile('a')).toHaveTextContent('▼ 18 better')
    await expect.element(tile('b')).toHaveTextContent('▲ 9 better')
    await expect.element(tile('c')).toHaveTextContent('▲ 20 neither better nor worse')
    await expect.element(tile('d')).toHaveTextContent('no change')
  })

  test('a tile chooses what the first chart shows, and the chosen one says so', async () => {
    const chosen = await show([82, 109, 120, 100, 100, 100])
    await expect.element(tile('a')).toHaveAttribute('aria-pressed', 'true')
    await tile('b').click()
    expect(chosen).toEqual(['b'])
  })

  test.each(['neither', 'assumptions'] as const)(
    'where no lever is moved (%s) no harm is no finding',
    async (moved) => {
      await render(Scorecard, {
        props: {
          place: smallPlace,
          scores: assumedScores([100, 100, 100, 100, 130, 90]),
          figures: (score: Score) => figuresOf(score.outcome, smallPlace, 100, en),
          moved,
          end: 'March 2041',
          selected: 'a',
          onselect: () => undefined,
        },
      })
      await expect.element(page.getByText(en.scorecard.harmNoPlan)).toBeVisible()
      expect(page.getByText(en.scorecard.harmNone).elements()).toHaveLength(0)
    },
  )

  test('harm has a row of its own as soon as anything gets worse, and only what got worse', async () => {
    const { unmount } = await render(Scorecard, {
      props: {
        place: smallPlace,
        scores: scores([82, 109, 120, 100, 100, 90]),
        figures: (score: Score) => figuresOf(score.outcome, smallPlace, 100, en),
        moved: 'plan',
        end: 'March 2041',
        selected: 'a',
        onselect: () => undefined,
      },
    })
    expect(page.getByRole('group', { name: /^Harm/ }).elements()).toHaveLength(0)
    await unmount()
    await show([82, 109, 120, 100, 130, 90])
    const row = page.getByRole('group', { name: /^Harm/ })
    await expect.element(row).toHaveTextContent('Outcome queue ▲ 30 (to 130)')
    await expect.element(row).not.toHaveTextContent('deaths')
  })

  test('what our assumptions move is neither praised nor blamed on the plan', async () => {
    await render(Scorecard, {
      props: {
        place: smallPlace,
        scores: assumedScores([130, 100, 100, 100, 140, 100]),
        figures: (score: Score) => figuresOf(score.outcome, smallPlace, 100, en),
        moved: 'assumptions',
        end: 'March 2041',
        selected: 'a',
        onselect: () => undefined,
      },
    })
    await expect.element(tile('a')).toHaveTextContent('▲ 30 our assumptions')
    await expect
      .element(tile('a'))
      .toHaveAccessibleName(
        'Outcome a: 130, in the year to March 2041, 30 more than do nothing, our assumptions',
      )
    expect(page.getByRole('group', { name: /^Harm/ }).elements()).toHaveLength(0)
  })

  test('all harms stand in a list of their own too, which goes when one is chosen', async () => {
    const chosen = await show([82, 109, 120, 100, 130, 190])
    await page.getByRole('button', { name: 'Gets worse: 2. Show all as a list' }).click()
    const list = page.getByRole('dialog', { name: /^Harm/ })
    await list.getByRole('button', { name: /Outcome deaths/ }).click()
    expect(chosen).toEqual(['deaths'])
    await expect.element(list).not.toBeInTheDocument()
  })

  test('the place of the harm row is kept, and many harms take no more of it', async () => {
    await page.viewport(1366, 768)
    const { container, rerender } = await render(Scorecard, {
      props: {
        place: smallPlace,
        scores: scores([82, 109, 120, 100, 100, 90]),
        figures: (score: Score) => figuresOf(score.outcome, smallPlace, 100, en),
        moved: 'plan',
        end: 'March 2041',
        selected: 'a',
        onselect: () => undefined,
      },
    })
    const height = () => container.querySelector('section')!.getBoundingClientRect().height
    const before = height()
    await rerender({ scores: scores([82, 109, 120, 100, 130, 190]) })
    await expect.element(page.getByRole('group', { name: /^Harm/ })).toBeVisible()
    expect(height()).toBe(before)
  })
})
