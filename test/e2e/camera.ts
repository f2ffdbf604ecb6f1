import { openSync, writeSync, closeSync } from 'node:fs'
import encodeQR from 'qr'

const width = 640
const height = 480
const quiet = 4

/** One picture: the brightness of each point, then two planes of colour that say grey. */
function frameOf(text: string): Buffer {
  const code = encodeQR(text, 'raw', { ecc: 'low', border: quiet })
  const scale = Math.floor(height / code.length)
  const [left, top] = [(width - scale * code.length) >> 1, (height - scale * code.length) >> 1]
  const frame = Buffer.alloc((width * height * 3) / 2, 128)
  frame.fill(235, 0, width * height)
  code.forEach((row, r) => {
    row.forEach((dark, c) => {
      if (!dark) return
      for (let y = 0; y < scale; y++) {
        const from = (top + r * scale + y) * width + left + c * scale
        frame.fill(16, from, from + scale)
      }
    })
  })
  return frame
}

/**
 * Writes what a camera sees that is held before a screen of codes: uncompressed video, ten pictures a second, which
 * Chromium’s camera of files shows again and again.
 *
 * @param codes the texts of the codes, each shown for a second
 */
export function writeVideo(file: string, codes: readonly string[]): void {
  const out = openSync(file, 'w')
  writeSync(out, `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  for (const code of codes) {
    const frame = frameOf(code)
    for (let i = 0; i < 10; i++) {
      writeSync(out, 'FRAME\n')
      writeSync(out, frame)
    }
  }
  closeSync(out)
}
