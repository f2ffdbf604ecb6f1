/** The addresses of the place files, in a chunk of its own: the page draws before it needs them. */
const addresses = import.meta.glob<string>('../../scenarios/places/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
})

export const placeFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(addresses).map(([path, url]) => [path.replace(/^.*\/|\.json$/g, ''), url]),
)
