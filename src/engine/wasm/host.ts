/** The part of the WebAssembly interface the engine uses, typed here because the pure core has no DOM library. */
interface Host {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> }
}

export interface WasmMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

const host = (globalThis as unknown as { readonly WebAssembly: Host }).WebAssembly

/** Compiles and starts a module. Synchronous: meant for workers and Node. */
export function instantiate(bytes: Uint8Array): { memory: WasmMemory; run: (...args: number[]) => void } {
  const { exports } = new host.Instance(new host.Module(bytes))
  return {
    memory: exports['memory'] as WasmMemory,
    run: exports['run'] as (...args: number[]) => void,
  }
}
