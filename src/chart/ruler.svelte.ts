import { canvasMeasure, type Measure } from './measure'

/**
 * What a chart must know of the page it stands in: its measured box, the size of its letters and how wide they run.
 * Measured anew when the box changes and once the type face has loaded.
 */
export class Ruler {
  /** Bound to the element's client size by the component. */
  width = $state(0)
  height = $state(0)
  textSize = $state(12)
  measure = $state.raw<Measure>(() => 0)
  #element: HTMLElement | null = null

  /** Attachment for the chart's outer element. */
  readonly attach = (element: HTMLElement): (() => void) => {
    this.#element = element
    let there = true
    this.#read()
    // Until the face has loaded letters have the width of the stand-in.
    void document.fonts.ready.then(() => {
      if (there) this.#read()
    })
    // A reader may change the text size of the browser; that resizes boxes measured in rem.
    const watch = new ResizeObserver(() => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (size !== this.textSize) this.#read()
    })
    watch.observe(element)
    return () => {
      there = false
      watch.disconnect()
    }
  }

  #read(): void {
    if (!this.#element) return
    const style = getComputedStyle(this.#element)
    this.textSize = Number.parseFloat(style.fontSize)
    this.measure = canvasMeasure(style.fontFamily)
  }
}
