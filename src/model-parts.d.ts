/** Addresses of the two parts of a model, made by the build: see `src/launch/model-parts.mjs`. */
declare module '*.xmile?parts' {
  export const run: string
  export const texts: string
}
