/**
 * The colour schemes that axe looks at. What differs between them is contrast alone, so every test of the house looks at
 * the light one, and `npm run test:nightly` at both.
 */
export const colours: readonly ('light' | 'dark')[] =
  process.env['JOINED_UP_NIGHTLY'] === undefined ? ['light'] : ['light', 'dark']
