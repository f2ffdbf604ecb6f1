import { byNight } from './by-night'

/**
 * The colour schemes that axe looks at. What differs between them is contrast alone, so every test of the house looks at
 * the light one, and `npm run test:nightly` at both.
 */
export const colours: readonly ('light' | 'dark')[] = byNight ? ['light', 'dark'] : ['light']
