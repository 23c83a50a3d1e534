import PDFDocument from 'pdfkit'
import { photo } from './identity.ts'

type Doc = InstanceType<typeof PDFDocument>

/** A PDF as somebody may send it: what is drawn on its first page, and what else is put into it. */
export function pdfWith(draw: (doc: Doc) => void, options: ConstructorParameters<typeof PDFDocument>[0] = {}) {
  return new Promise<Buffer>((resolve) => {
    const doc = new PDFDocument(options)
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    draw(doc)
    doc.end()
  })
}

/** A scanned passport: a picture on a page, and its number written under it. */
export async function scanned(words = 'Passport C01X00T47', options = {}): Promise<Buffer> {
  const picture = await photo(800, 600)
  return pdfWith((doc) => void doc.image(picture, 50, 80, { width: 400 }).text(words, 60, 500), options)
}
