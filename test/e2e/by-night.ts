/** Whether this is `npm run test:nightly`: it takes in what is long and of little that changes. */
export const byNight = process.env['JOINED_UP_NIGHTLY'] !== undefined
