import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { heldScenarios } from '../../../src/page/scenarios/held'
import ScenarioCard from '../../../src/page/scenarios/ScenarioCard.svelte'
import type { Route } from '../../../src/page/Route.svelte'
import type { Catalogue } from '../../../src/scenario/catalogue'
import type { Scenario } from '../../../src/scenario/scenario'
import { shelvedLibrary } from '../../../src/session/shelved-library'
import type { Workspace } from '../../../src/session/Workspace.svelte'

const held = heldScenarios(shelvedLibrary()).get('torbay-1998-2010')!
const { hash } = held.entry.scenario.model
const opened: Scenario[] = []

function stage(model: string, refuses = false) {
  const gone: string[] = []
  const workspace = {
    place: { id: 'E08000001', name: 'Bolton', vintage: '2025-03', start: '2026-04' },
    places: [{ id: 'torbay-1998', name: 'Torbay 1998', start: '1998-04' }],
    plans: { list: [] },
    openScenario: (scenario: Scenario) => {
      opened.push(scenario)
      return Promise.resolve(!refuses)
    },
  } as unknown as Workspace
  const catalogue = { model: { hash: model }, outcomes: [], levers: [] } as unknown as Catalogue
  const route = {
    page: 'scenarios',
    href: () => '#',
    go: (name: string) => gone.push(name),
  } as unknown as Route
  return { gone, props: { held, workspace, catalogue, route, open: true } }
}

test('figures that another model gave say so; those of this model say only which', async () => {
  const { rerender } = await render(ScenarioCard, { props: stage(hash).props })
  await expect.element(page.getByText(`Worked out for Torbay 1998 with model version ${hash}.`)).toBeVisible()
  const changed = page.getByText(/These figures are of model version/)
  expect(changed.elements()).toHaveLength(0)
  await rerender({ catalogue: stage('feedface').props.catalogue })
  await expect.element(changed).toHaveTextContent('This page runs version feedface')
})

test('misses stand in the line above the buttons, counted', async () => {
  await render(ScenarioCard, { props: stage(hash).props })
  const line = page.getByText(/^Against what it is set beside/)
  await expect.element(line).toHaveTextContent('agrees 0, misses 3, wrong direction 0')
})

test('what cannot be opened leaves the reader where they are', async () => {
  const { gone, props } = stage(hash, true)
  await render(ScenarioCard, { props })
  await page.getByRole('button', { name: /^Open as it is/ }).click()
  expect(opened.at(-1)).toEqual(held.entry.scenario)
  await page.getByRole('button', { name: /^Start from it in Bolton/ }).click()
  expect(opened.at(-1)).toMatchObject({ name: 'Torbay, 1998 to 2010, in Bolton', place: 'E08000001' })
  expect(gone).toEqual([])
})
