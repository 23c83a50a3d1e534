import { encodeQR } from 'qr'
import type { ReceiptOrder } from '#core'
import { factsOf, headOf } from '../receipt-facts.ts'
import type { Words } from '../words.ts'
import { escaped, FAMILIES, pngOf } from './png.ts'
import { wrapped } from './wrapped.ts'

const WIDTH = 1000
const [LEFT, RIGHT, VALUES] = [64, WIDTH - 64, 320]
const INK = { text: '#17323b', soft: '#5c7480', line: '#dfe8ea', brand: '#156f86' }
const CODE_SIDE = 232
const SIZE = { head: 42, fact: 27, small: 21 }

/** A receipt as a picture of a phone's width: the same facts as the PDF, and the code to be photographed. */
export async function receiptPng(order: ReceiptOrder, words: Words, address: string): Promise<Uint8Array> {
  const head = wrapped(headOf(words, order.transaction), SIZE.head, RIGHT - LEFT, 3)
  const facts = factsOf(words, order).map(([name, value]) => ({
    name,
    lines: wrapped(value, SIZE.fact, RIGHT - VALUES, 4),
  }))
  const page: string[] = []
  let y = 108
  page.push(text('OKPay', { x: LEFT, y, size: 34, colour: INK.brand, bold: true }))
  page.push(text(words.say('paper-title-receipt'), { x: RIGHT, y, size: 30, colour: INK.soft, end: true }))
  y += 84
  for (const line of head) {
    page.push(text(line, { x: LEFT, y, size: SIZE.head, bold: true }))
    y += 56
  }
  page.push(rule(y - 8))
  y += 48
  for (const { name, lines } of facts) {
    page.push(text(name, { x: LEFT, y, size: SIZE.fact, colour: INK.soft }))
    for (const line of lines) {
      page.push(text(line, { x: VALUES, y, size: SIZE.fact }))
      y += 38
    }
    y += 16
  }
  page.push(rule(y - 16))
  page.push(code(address, LEFT, y + 20))
  const how = [...wrapped(words.say('receipt-picture-check', { code: order.code }), SIZE.small, 580, 4)]
  const by = wrapped(words.say('receipt-by'), SIZE.small, 580, 4)
  for (const [index, line] of [...how, '', ...by].entries())
    page.push(text(line, { x: LEFT + CODE_SIDE + 36, y: y + 62 + index * 33, size: SIZE.small, colour: INK.soft }))
  const height = y + CODE_SIDE + 64
  return pngOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"><rect width="100%" height="100%" fill="#ffffff"/>${page.join('')}</svg>`,
  )
}

type Spot = { x: number; y: number; size: number; colour?: string; bold?: boolean; end?: boolean }

const text = (words: string, { x, y, size, colour = INK.text, bold = false, end = false }: Spot): string =>
  `<text x="${x}" y="${y}" font-family="${FAMILIES}" font-size="${size}" fill="${colour}"` +
  `${bold ? ' font-weight="bold"' : ''}${end ? ' text-anchor="end"' : ''}>${escaped(words)}</text>`

const rule = (y: number): string =>
  `<line x1="${LEFT}" y1="${y}" x2="${RIGHT}" y2="${y}" stroke="${INK.line}" stroke-width="2"/>`

function code(address: string, x: number, y: number): string {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 1 })
  const unit = CODE_SIDE / rows.length
  const modules = rows.flatMap((row, down) => row.flatMap((dark, right) => (dark ? [`M${right} ${down}h1v1h-1z`] : [])))
  return `<path transform="translate(${x} ${y}) scale(${unit})" shape-rendering="crispEdges" d="${modules.join('')}"/>`
}
