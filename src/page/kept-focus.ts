import type { Attachment } from 'svelte/attachments'

/**
 * Keeps the focus where somebody works when the button that has it goes away, because it was pressed or because what it was
 * for has ended: it goes to the button that comes next in the same line, or else to another. A focus that stood elsewhere
 * stays there.
 *
 * @param around - what the other button is looked for in: a selector of something that the line stands in
 * @param other - selector of that button, which begins the work anew, say
 */
export function keptFocus(around: string, other: string): Attachment<HTMLElement> {
  return (line) => {
    const home = line.closest(around)
    let last: HTMLElement | null = null
    let at = 0
    let timer: ReturnType<typeof setTimeout> | undefined

    const buttons = () => [...line.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]')]
    const enter = ({ target }: FocusEvent) => {
      clearTimeout(timer)
      last = target as HTMLElement
      at = buttons().indexOf(last)
    }
    // Some browsers tell of leaving before an element goes, some never: whether it went shows a moment later.
    const leave = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (last?.isConnected) last = null
      })
    }
    const mend = () => {
      if (last === null || last.isConnected) return
      last = null
      if (document.activeElement !== null && document.activeElement !== document.body) return
      const left = line.isConnected ? buttons() : []
      const next = left[Math.min(Math.max(at, 0), left.length - 1)]
      ;(next ?? home?.querySelector<HTMLElement>(other))?.focus()
    }
    const observer = new MutationObserver(mend)
    observer.observe(line, { childList: true, subtree: true })
    line.addEventListener('focusin', enter)
    line.addEventListener('focusout', leave)
    return () => {
      observer.disconnect()
      clearTimeout(timer)
      line.removeEventListener('focusin', enter)
      line.removeEventListener('focusout', leave)
      // The line went as a whole, and its button with it.
      queueMicrotask(() => {
        if (home?.isConnected) mend()
      })
    }
  }
}
