/** All that Explore shows of many futures: fetched when its first screen stands. */
import { futuresText } from '../../text/futures'
import FuturesLine from './FuturesLine.svelte'
import SinglesLine from './SinglesLine.svelte'

export { futuresSentence, tileBand } from './band'
export { moneyBand } from './money-band'
export { withFutures } from './fan-data'
export { Singles } from './Singles.svelte'
export { FuturesLine, SinglesLine }
export const futuresRoom = futuresText.room
