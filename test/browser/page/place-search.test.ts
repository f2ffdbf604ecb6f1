import { page, userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import '../../../src/page/base.css'
import '../../../src/page/tokens.css'
import PlaceSearch from '../../../src/page/header/PlaceSearch.svelte'
import type { PlaceSummary } from '../../../src/scenario/scenario'

const summary = (id: string, name: string, areas: readonly string[] = []): PlaceSummary => ({
  id,
  name,
  kind: id === 't98' ? 'historical' : 'authority',
  people: 136_218,
  share65: 0.27,
  start: id === 't98' ? '1998-04' : '2026-04',
  areas,
})
const places = [
  summary('d', 'Devon', ['Exeter', 'Mid Devon']),
  summary('t', 'Torbay'),
  summary('t98', 'Torbay 1998'),
  summary('y', 'York'),
]
const box = () => page.getByRole('combobox', { name: 'Place' })
const options = () =>
  page
    .getByRole('option')
    .elements()
    .map((option) => option.textContent.trim())
const active = () => {
  const id = box().element().getAttribute('aria-activedescendant')
  return id === null ? null : document.getElementById(id)?.textContent
}

async function show(chosen = 't') {
  const picked: string[] = []
  await render(PlaceSearch, { props: { places, chosen, onchoose: (id: string) => picked.push(id) } })
  return picked
}

describe('place search', () => {
  test('shows the place, its people, and stays closed until asked', async () => {
    await show()
    await expect.element(box()).toHaveValue('Torbay')
    await expect.element(box()).toHaveAccessibleDescription('136,218 people · 27% 65 and over')
    await expect.element(box()).toHaveAttribute('aria-expanded', 'false')
    expect(options()).toEqual([])
  })

  test('is worked by keyboard alone, and tells assistive technology where one stands', async () => {
    const picked = await show()
    box().element().focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(box()).toHaveAttribute('aria-expanded', 'true')
    expect(active()).toContain('Torbay')
    await userEvent.keyboard('{ArrowDown}')
    expect(active()).toContain('as in 1998')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(active()).toContain('York')
    await userEvent.keyboard('{Enter}')
    expect(picked).toEqual(['y'])
    await expect.element(box()).toHaveAttribute('aria-expanded', 'false')
  })

  test('finds a council by a district, names the district, and counts what it found', async () => {
    const picked = await show()
    await box().click()
    await userEvent.keyboard('exe')
    await expect.element(page.getByRole('option')).toHaveTextContent('includes Exeter')
    await expect.element(page.getByRole('status')).toHaveTextContent('1 place')
    await page.getByRole('option').click()
    expect(picked).toEqual(['d'])
  })

  test('says so when nothing is found, and Escape goes back to the place as it was', async () => {
    const picked = await show()
    await box().click()
    await userEvent.keyboard('atlantis')
    await expect.element(page.getByText(/No place by that name/)).toBeVisible()
    await userEvent.keyboard('{Enter}')
    expect(picked).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.element(box()).toHaveValue('Torbay')
  })

  test('choosing the place one is in changes nothing', async () => {
    const picked = await show()
    await box().click()
    await userEvent.keyboard('{Enter}')
    expect(picked).toEqual([])
  })
})
