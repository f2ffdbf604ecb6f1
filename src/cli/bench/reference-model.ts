import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the model is that other engines were measured with; it does not come with the product. */
export const referenceFolder = process.env['REFERENCE_MODELS'] ?? join('..', 'shared', 'bench')

/** What its runs save. */
export const referenceOutputs =
  'occupancy tot_wl wait tot_delayed tot_care tot_ed tot_cost staff pop_6 cum_cost'.split(' ')

/** Its XMILE text; `null` where it is missing. */
export function referenceText(): string | null {
  const file = join(referenceFolder, 'health.xmile')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
