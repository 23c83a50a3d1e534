import PDFDocument from 'pdfkit'
import { expect, it } from 'vitest'
import { keepFaces, registerFaces } from '../../../src/papers/pdf/typeset.ts'

const written = (text: string) => {
  const doc = new PDFDocument({ autoFirstPage: false })
  registerFaces(doc)
  doc.font('regular').widthOfString(text)
  return doc
}
const fontOf = (doc: object): unknown => Reflect.get(Reflect.get(doc, '_font') as object, 'font')

it('a font is read once in a process, and each document embeds only the signs of its own', () => {
  const first = written('Ana 小美')
  keepFaces(first)
  const second = written('Ben')
  expect(fontOf(second)).toBe(fontOf(first))
  const signsOf = (doc: object) => (Reflect.get(doc, '_font') as { subset: { glyphs: number[] } }).subset.glyphs
  expect(signsOf(second)).not.toBe(signsOf(first))
})
