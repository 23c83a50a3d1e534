import sharp, { type Sharp } from 'sharp'

/** Pixels as the decoder wants them: RGBA, row by row. */
export type Pixels = { width: number; height: number; data: Uint8Array<ArrayBuffer> }

/** What a picture may have at most: a phone's camera has less, and decoding more would fill the memory. */
const PIXELS_MAX = 50_000_000
const SECONDS_MAX = 5

// Codes are found by their coarse shape: small pictures are quicker, and often clearer than large ones.
const SIDES = [1000, 640]

/**
 * Opens a picture at the sizes worth looking at; null for what is no JPEG, PNG, WebP or GIF, is damaged, or is larger
 * than anything a camera makes. Turned as its camera was held, transparency on white.
 */
export async function openPicture(bytes: Uint8Array): Promise<Pixels[] | null> {
  // Only what is named here reaches a decoder: an SVG or a PDF is a program, and no photo.
  if (!isPhoto(bytes)) return null
  try {
    const [largest = 0] = SIDES
    const whole = await scaled(sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' }), largest)
    const { data, width, height } = whole
    const smaller = SIDES.slice(1).map((side) =>
      scaled(sharp(data, { raw: { width, height, channels: 4 } }).normalise(), side),
    )
    return [whole, ...(await Promise.all(smaller))]
  } catch {
    return null
  }
}

async function scaled(picture: Sharp, side: number): Promise<Pixels> {
  const { data, info } = await picture
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .timeout({ seconds: SECONDS_MAX })
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}

function isPhoto(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n') || head.startsWith('GIF8')) return true
  return head.startsWith('RIFF') && head.endsWith('WEBP')
}
