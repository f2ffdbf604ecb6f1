/** Reads the QR code in a picture or in what a camera shows; `null` where there is none. */
export type CodeReader = (source: ImageBitmap | HTMLVideoElement) => Promise<string | null>

/** What browsers have that read codes themselves. Typed here because the DOM's types do not know it everywhere. */
interface Detector {
  detect(source: ImageBitmap | HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** Longest sides that a picture is read at: a code can be too fine for one and too coarse for another. */
const sides = [1280, 640, 2200]

/** The browser's own reader where it has one, else one that is fetched now. */
export async function createCodeReader(): Promise<CodeReader> {
  const own = (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector
  const carried = fetched()
  if (own === undefined || !(await formatsOf(own)).includes('qr_code')) return carried
  const detector = new own({ formats: ['qr_code'] })
  return async (source) => {
    try {
      const [found] = await detector.detect(source)
      return found?.rawValue ?? null
    } catch {
      // Some systems name the format and have no service behind it.
      return (await carried)(source)
    }
  }
}

async function formatsOf(own: DetectorClass): Promise<readonly string[]> {
  try {
    return await own.getSupportedFormats()
  } catch {
    return []
  }
}

async function fetched(): Promise<CodeReader> {
  const { decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (source) => {
    const isVideo = source instanceof HTMLVideoElement
    const [width, height] = isVideo ? [source.videoWidth, source.videoHeight] : [source.width, source.height]
    if (context === null || width === 0 || height === 0) return Promise.resolve(null)
    // A camera shows the same code again a moment later; a picture is all there is.
    for (const side of isVideo ? sides.slice(0, 1) : sides) {
      const scale = Math.min(1, side / Math.max(width, height))
      canvas.width = Math.round(width * scale)
      canvas.height = Math.round(height * scale)
      context.drawImage(source, 0, 0, canvas.width, canvas.height)
      const image = context.getImageData(0, 0, canvas.width, canvas.height)
      try {
        return Promise.resolve(decodeQR(image, { timeLimit: isVideo ? 60 : 2000 }))
      } catch {
        // No code at this size.
      }
    }
    return Promise.resolve(null)
  }
}
