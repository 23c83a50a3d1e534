import { once } from 'node:events'
import PDFDocument from 'pdfkit'
import type { PdfPage } from './pdf-pages.ts'

/** A PDF of pictures, each filling a page as large as the one it was taken of; there is nothing else in it. */
export async function pdfOfPictures(pages: readonly PdfPage[]): Promise<Uint8Array> {
  const made = new PDFDocument({ autoFirstPage: false, margin: 0, info: { Producer: 'OKPay', Creator: 'OKPay' } })
  const parts: Buffer[] = []
  made.on('data', (part: Buffer) => parts.push(part))
  const over = once(made, 'end')
  for (const { picture, width, height } of pages)
    made.addPage({ size: [width, height], margin: 0 }).image(picture, 0, 0, { width, height })
  made.end()
  await over
  return Buffer.concat(parts)
}
