import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp, { type Sharp } from 'sharp'
import { PAGES_MAX } from '../../core/ports/document-desk.ts'

/** The longest side of a page's picture: some 170 dots an inch of a sheet of paper. */
const SIDE = 2000
const QUALITY = 85
const WASM_PAGE_BYTES = 64 * 1024
/** What the reader may take; its process watches itself only between two pages. */
const READER_MAX = 256 * 1024 * 1024

/** What is wrong with a PDF: it does not open, it takes a password, or it has more pages than are looked at. */
export type PdfProblem = 'damaged' | 'locked' | 'pages'

/** A page as it is seen: a JPEG, and how large it is on paper, in points. */
export type PdfPage = { picture: Buffer; width: number; height: number }

/**
 * Every page of a PDF as a picture: what it shows, and nothing of what it would do. No program of it is run and no address
 * of it is called: the reader is built without either.
 * @param over what is drawn over a picture of that many pixels
 */
export async function pagesOf(
  bytes: Uint8Array,
  over: (width: number, height: number) => Buffer | null,
): Promise<PdfPage[] | PdfProblem> {
  boundMemory()
  const reader = await PDFiumLibrary.init()
  let file: Awaited<ReturnType<typeof reader.loadDocument>>
  try {
    file = await reader.loadDocument(bytes)
  } catch (error) {
    return error instanceof Error && /password/i.test(error.message) ? 'locked' : 'damaged'
  }
  const count = file.getPageCount()
  if (count === 0) return 'damaged'
  if (count > PAGES_MAX) return 'pages'
  const pages: PdfPage[] = []
  for (const page of file.pages()) {
    const { originalWidth: width, originalHeight: height } = page.getOriginalSize()
    // Forms are looked at with what is filled in.
    const seen = await page.render({ scale: SIDE / Math.max(width, height), renderFormFields: true })
    const raw = { width: seen.width, height: seen.height, channels: 4 } as const
    const mark = over(seen.width, seen.height)
    const picture = await jpegOf(sharp(inRgb(seen.data), { raw }), mark)
    pages.push({ picture, width, height })
  }
  return pages
}

/** The reader draws blue first. */
function inRgb(bgra: Uint8Array): Uint8Array {
  for (let at = 0; at < bgra.length; at += 4) {
    const blue = bgra[at] ?? 0
    bgra[at] = bgra[at + 2] ?? 0
    bgra[at + 2] = blue
  }
  return bgra
}

const jpegOf = (page: Sharp, mark: Buffer | null): Promise<Buffer> =>
  (mark ? page.composite([{ input: mark }]) : page)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY })
    .toBuffer()

/** WebAssembly asks here for more memory: no more is given than is meant for it, and the reader says that it has none. */
function boundMemory(): void {
  const { grow } = WebAssembly.Memory.prototype
  WebAssembly.Memory.prototype.grow = function bounded(pages: number): number {
    if (this.buffer.byteLength + pages * WASM_PAGE_BYTES > READER_MAX) throw new RangeError('no more than that')
    return grow.call(this, pages)
  }
}
