import { Bytes } from './bytes'

/** Value types by their code. */
export const i32 = 0x7f
export const i64 = 0x7e
export const f64 = 0x7c
export const v128 = 0x7b

export interface WasmFunction {
  readonly params: readonly number[]
  /** Types of the locals after the parameters. */
  readonly locals: readonly number[]
  readonly code: Bytes
}

/** Puts functions without results into a module that exports its memory, and one function as `run`. */
export function encodeModule(
  functions: readonly WasmFunction[],
  exported: number,
  pages: number,
): Uint8Array {
  const types = new Map<string, number>()
  const typeOf = (f: WasmFunction): number => {
    const key = f.params.join()
    const known = types.get(key)
    if (known !== undefined) return known
    types.set(key, types.size)
    return types.size - 1
  }
  const functionSection = new Bytes().unsigned(functions.length)
  for (const f of functions) functionSection.unsigned(typeOf(f))
  const typeSection = new Bytes().unsigned(types.size)
  for (const key of types.keys()) {
    const params = key === '' ? [] : key.split(',').map(Number)
    typeSection
      .byte(0x60)
      .unsigned(params.length)
      .byte(...params)
      .unsigned(0)
  }
  const memorySection = new Bytes().byte(1, 0).unsigned(pages)
  const exportSection = new Bytes()
    .unsigned(2)
    .text('memory')
    .byte(2)
    .unsigned(0)
    .text('run')
    .byte(0)
    .unsigned(exported)
  const codeSection = new Bytes().unsigned(functions.length)
  for (const f of functions) codeSection.sized(encodeBody(f))
  const module = new Bytes().byte(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)
  for (const [id, section] of [
    [1, typeSection],
    [3, functionSection],
    [5, memorySection],
    [7, exportSection],
    [10, codeSection],
  ] as const) {
    module.byte(id).sized(section)
  }
  return module.toArray()
}

function encodeBody(f: WasmFunction): Bytes {
  const groups: { type: number; count: number }[] = []
  for (const type of f.locals) {
    const last = groups.at(-1)
    if (last?.type === type) last.count++
    else groups.push({ type, count: 1 })
  }
  const body = new Bytes().unsigned(groups.length)
  for (const { type, count } of groups) body.unsigned(count).byte(type)
  return body.append(f.code).byte(0x0b)
}
