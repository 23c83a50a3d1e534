import type { ReceiptOrder } from '#core'
import { factsOf, headOf } from '../receipt-facts.ts'
import type { Words } from '../words.ts'
import { facts, heading, INK, openSheet, PAGE, put, rule, type Sheet } from './sheet.ts'

/** A receipt, one page: what moved, between whom, what it cost, how it stood, and how to check it. */
export async function receiptPdf(order: ReceiptOrder, words: Words, address: string): Promise<Uint8Array> {
  const { owner, code, madeAt, transaction } = order
  const sheet: Sheet = { title: words.say('paper-title-receipt'), owner, code, madeAt, address }
  const doc = openSheet(words, sheet)
  heading(doc, sheet)
  const { y } = doc
  put(doc, headOf(words, transaction), { x: PAGE.left, y: y + 16, width: PAGE.right - PAGE.left, size: 15, bold: true })
  rule(doc, y + 46)
  doc.y = y + 60
  facts(doc, factsOf(words, order), 10.5)
  rule(doc, doc.y + 6)
  put(doc, words.say('receipt-by'), { x: PAGE.left, y: doc.y + 18, width: 500, size: 8, colour: INK.soft })
  const chunks: Buffer[] = []
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  doc.end()
  await done
  return new Uint8Array(Buffer.concat(chunks))
}
