import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Everything that axe finds against WCAG 2.2 AA and good practice, one line each. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // The size of targets is new in WCAG 2.2, and not among what axe looks at unasked.
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
}
