import PDFDocument from 'pdfkit'
import type { Words } from '../words.ts'
import { forgetWritten } from './forget.ts'
import { drawCode } from './qr.ts'
import { keepFaces, lineOf, registerFaces } from './typeset.ts'

/** A page of A4 in points, and what of it is written on. */
export const PAGE = { left: 44, right: 551, top: 44, bottom: 776 } as const
export const INK = { text: '#17323b', soft: '#5c7480', line: '#d5e0e3', brand: '#156f86' } as const

/** What every sheet says about itself. `address`: where anybody can check it. */
export type Sheet = {
  title: string
  owner: { name: string; okpayId: string }
  code: string
  madeAt: Date
  address: string
}

export type Doc = InstanceType<typeof PDFDocument>

/**
 * A document in the house's look, its first page begun. Each page gets a watermark, a footer with its number, and how to
 * check it; the font's used signs are embedded. `y` of the document is where writing begins.
 */
export function openSheet(words: Words, sheet: Sheet): Doc {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    info: { Title: sheet.title, Author: 'OKPay', CreationDate: sheet.madeAt },
    lang: words.locale,
  })
  registerFaces(doc)
  forgetWritten(doc)
  let number = 0
  doc.on('pageAdded', () => {
    number += 1
    watermark(doc, words, sheet)
    footer(doc, words, sheet, number)
    doc.y = PAGE.top
  })
  doc.addPage()
  doc.on('end', () => keepFaces(doc))
  return doc
}

/** The brand, the title, and the code to be photographed. */
export function heading(doc: Doc, { title, address }: Sheet): void {
  doc.font('bold').fontSize(15).fillColor(INK.brand).text('OKPay', PAGE.left, PAGE.top, { lineBreak: false })
  doc
    .font('bold')
    .fontSize(20)
    .fillColor(INK.text)
    .text(title, PAGE.left, PAGE.top + 24, { lineBreak: false })
  drawCode(doc, address, { x: PAGE.right - 78, y: PAGE.top, side: 78 })
  doc.y = PAGE.top + 62
}

/** Facts under each other, the name soft and the value plain. */
export function facts(doc: Doc, pairs: readonly (readonly [string, string])[], size = 9): void {
  const [gap, from] = [size * 1.75, PAGE.left + 118]
  for (const [name, value] of pairs) {
    const { y } = doc
    put(doc, name, { x: PAGE.left, y, width: 112, size, colour: INK.soft })
    put(doc, value, { x: from, y, width: PAGE.right - from - 90, size })
    doc.y = y + gap
  }
}

type Spot = {
  x: number
  y: number
  width: number
  size: number
  colour?: string
  bold?: boolean
  align?: 'left' | 'right'
}

/** One line of text in a place, cut with an ellipsis where it does not fit. */
export function put(
  doc: Doc,
  text: string,
  { x, y, width, size, colour = INK.text, bold, align = 'left' }: Spot,
): void {
  doc.fillColor(colour)
  const line = lineOf(doc, text, bold ? 'bold' : 'regular', size, width)
  line.draw(align === 'left' ? x : x + width - line.width, y)
}

/** EXP-02: whose it is, across every page, so faint that it hides nothing. */
function watermark(doc: Doc, words: Words, { owner, madeAt }: Sheet): void {
  const mark = words.say('paper-watermark', { okpayId: owner.okpayId, date: words.date(madeAt) })
  doc.save().fillOpacity(0.06)
  doc.font('bold').fontSize(26).fillColor(INK.brand)
  for (const y of [230, 470, 710]) {
    doc.save().rotate(-28, { origin: [298, y] })
    doc.text(mark, 298 - doc.widthOfString(mark) / 2, y, { lineBreak: false })
    doc.restore()
  }
  doc.restore().fillOpacity(1)
}

function footer(doc: Doc, words: Words, { code, address }: Sheet, number: number): void {
  const [site = ''] = address.split('?')
  const y = 800
  rule(doc, y - 8)
  const spot = { x: PAGE.left, y, size: 7, colour: INK.soft }
  put(doc, words.say('paper-verify', { address: site.replace(/^https?:\/\//, ''), code }), { ...spot, width: 430 })
  put(doc, words.say('paper-page', { page: number }), { ...spot, x: PAGE.right - 60, width: 60, align: 'right' })
}

export const rule = (doc: Doc, y: number): Doc =>
  doc.moveTo(PAGE.left, y).lineTo(PAGE.right, y).lineWidth(0.6).strokeColor(INK.line).stroke()
