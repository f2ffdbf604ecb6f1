/** Pure code has no page, no clock of the system and no Node: each of these must be refused. */
export const title = document.title
export const folder = process.cwd()
console.log(title, folder)
