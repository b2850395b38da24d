/** Finds the text of a QR code in a picture, or nothing. */
export type QrReader = (source: HTMLVideoElement | HTMLImageElement) => Promise<string | undefined>

type Detector = { detect(source: CanvasImageSource): Promise<{ readonly rawValue: string }[]> }
type DetectorMaker = {
  new (options: { readonly formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** Beyond this many pixels a side a phone reads slower and no better. */
const longestSide = 1280

const nativeReader = async (): Promise<QrReader | undefined> => {
  // Not in TypeScript's DOM library: the Shape Detection API is in Chromium on Android and macOS only.
  const Maker = (window as { readonly BarcodeDetector?: DetectorMaker }).BarcodeDetector
  if (Maker === undefined) return undefined
  try {
    if (!(await Maker.getSupportedFormats()).includes("qr_code")) return undefined
    const detector = new Maker({ formats: ["qr_code"] })
    return async (source) => (await detector.detect(source))[0]?.rawValue
  } catch {
    return undefined
  }
}

const sizeOf = (source: HTMLVideoElement | HTMLImageElement): { width: number; height: number } =>
  source instanceof HTMLVideoElement
    ? { width: source.videoWidth, height: source.videoHeight }
    : { width: source.naturalWidth, height: source.naturalHeight }

const frameReader = async (): Promise<QrReader> => {
  const { decodeQR } = await import("qr/decode.js")
  const canvas = document.createElement("canvas")
  const context = canvas.getContext("2d", { willReadFrequently: true })
  return async (source) => {
    const { width, height } = sizeOf(source)
    if (context === null || width === 0 || height === 0) return undefined
    const scale = Math.min(1, longestSide / Math.max(width, height))
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    context.drawImage(source, 0, 0, canvas.width, canvas.height)
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height))
    } catch {
      return undefined
    }
  }
}

/** The browser's own detector where it has one, otherwise a reader loaded only now. */
export const makeReader = async (): Promise<QrReader> => (await nativeReader()) ?? (await frameReader())
