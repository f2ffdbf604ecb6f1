/** Milliseconds that words wait for the face that they are set in; then a stand-in of nearly its widths shows them. */
const most = 1_000

/**
 * Waits for the face of the page, which is on its way since the first line of the document: words that are drawn before
 * it is there are drawn again, a little wider, and what stands beside them moves.
 */
export async function faceArrives(): Promise<void> {
  const arrives = document.fonts.load("1em 'Atkinson Hyperlegible Next Variable'").catch(() => [])
  await Promise.race([arrives, new Promise((resolve) => setTimeout(resolve, most))])
}
