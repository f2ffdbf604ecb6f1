import type { Terminal } from './terminal'

/** Milliseconds between two words about how far long work is. */
const pause = 2000

/** Says now and then how far runs are, and of how many where that is known; short work says nothing. */
export function progressOn(terminal: Terminal, label = ''): (done: number, of?: number) => void {
  let said = performance.now()
  return (done, of) => {
    if (performance.now() - said < pause) return
    said = performance.now()
    void terminal.err(`${label}${done}${of === undefined ? '' : ` of ${of}`} runs\n`)
  }
}
