/** Addresses of the two parts of a model, made by the build: see `src/launch/model-parts.mjs`. */
declare module '*.xmile?parts' {
  export const run: string
  export const texts: string
}

/** Models of earlier releases that stand beside a model, with the addresses of their parts: of the same making. */
declare module '*.xmile?releases' {
  const releases: readonly {
    readonly release: string
    readonly hash: string
    readonly run: string
    readonly texts: string
  }[]
  export default releases
}
