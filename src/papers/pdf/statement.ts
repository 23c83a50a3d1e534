import { setTimeout as pause } from 'node:timers/promises'
import { type Core, type Money, money, type PaperLine, type StatementOrder } from '#core'
import { periodText } from '../../words/period.ts'
import { pagesOf } from '../lines.ts'
import type { Words } from '../words.ts'
import { type Doc, facts, heading, INK, openSheet, PAGE, put, rule, type Sheet } from './sheet.ts'

const ROW = 25
/** So much may wait to be read before writing goes on: what nobody reads is not made. */
const WAITING_MAX = 512 * 1024

const COLUMNS = {
  date: { x: PAGE.left, width: 66 },
  what: { x: PAGE.left + 70, width: 196 },
  out: { x: 312, width: 72 },
  in: { x: 388, width: 72 },
  balance: { x: 464, width: PAGE.right - 464 },
} as const

/**
 * A statement as a PDF that is made while it is read: pages leave as they are filled, and no more of it is in memory than a
 * page of lines. Whoever destroys it ends the writing.
 */
export function statementPdf(core: Core, order: StatementOrder, words: Words, address: string): Doc {
  const { owner, code, madeAt } = order
  const sheet: Sheet = { title: words.say('paper-title-statement'), owner, code, madeAt, address }
  const doc = openSheet(words, sheet)
  heading(doc, sheet)
  facts(doc, [
    [words.say('paper-holder'), owner.name],
    [words.say('paper-okpay-id'), owner.okpayId],
    [words.say('paper-period'), periodText(words.say, words.date(order.from), words.date(order.to))],
    [words.say('paper-made'), words.moment(madeAt)],
    [words.say('paper-code'), code],
  ])
  put(doc, words.say('paper-times'), { x: PAGE.left, y: doc.y + 2, width: 500, size: 7, colour: INK.soft })
  doc.y += 26
  write(core, order, words, doc).then(
    () => doc.end(),
    (error: Error) => doc.destroy(error),
  )
  return doc
}

async function write(core: Core, order: StatementOrder, words: Words, doc: Doc): Promise<void> {
  for (const part of order.parts) {
    if (doc.y > PAGE.bottom - 5 * ROW) doc.addPage()
    title(doc, words, part.currency)
    sumRow(doc, words, { name: words.say('paper-opening'), balance: part.opening })
    const sums = await writeLines(pagesOf(core, order.id, part.currency), words, doc)
    if (doc.destroyed) return
    room(doc, words)
    closingRows(doc, words, part, sums)
  }
}

type Part = StatementOrder['parts'][number]
type Totals = { came: bigint; went: bigint }

async function writeLines(pages: AsyncIterable<PaperLine[]>, words: Words, doc: Doc): Promise<Totals> {
  const sums = { came: 0n, went: 0n }
  for await (const lines of pages) {
    for (const line of lines) {
      room(doc, words)
      row(doc, words, line)
      sums.came += line.moneyIn.minor
      sums.went += line.moneyOut.minor
    }
    // Other people's updates are answered between two pages.
    do await pause(0)
    while (doc.readableLength > WAITING_MAX && !doc.destroyed)
    if (doc.destroyed) break
  }
  return sums
}

function closingRows(doc: Doc, words: Words, { currency, closing, onHold }: Part, { came, went }: Totals): void {
  const sums = { came: money(came, currency), went: money(went, currency) }
  sumRow(doc, words, { name: words.say('paper-closing'), balance: closing, ...sums })
  if (onHold.minor > 0n) {
    const look = { y: doc.y - 7, size: 7, colour: INK.soft, align: 'right' } as const
    const text = words.say('paper-of-it-on-hold', { amount: words.money(onHold) })
    put(doc, text, { x: 300, width: PAGE.right - 300, ...look })
    doc.y += 6
  }
  doc.y += 14
}

/** The currency, and what stands in which column. */
function title(doc: Doc, words: Words, currency: string): void {
  put(doc, `${currency} · ${words.currency(currency)}`, { x: PAGE.left, y: doc.y, width: 300, size: 12, bold: true })
  doc.y += 22
  columns(doc, words)
}

function columns(doc: Doc, { say }: Words): void {
  const { y } = doc
  const look = { y, size: 7.5, colour: INK.soft }
  put(doc, say('paper-column-date'), { ...COLUMNS.date, ...look })
  put(doc, say('paper-column-what'), { ...COLUMNS.what, ...look })
  for (const name of ['out', 'in', 'balance'] as const)
    put(doc, say(`paper-column-${name}`), { ...COLUMNS[name], ...look, align: 'right' })
  rule(doc, y + 13)
  doc.y = y + 19
}

function room(doc: Doc, words: Words): void {
  if (doc.y + ROW <= PAGE.bottom) return
  doc.addPage()
  columns(doc, words)
}

function row(doc: Doc, words: Words, line: PaperLine): void {
  const { y } = doc
  const { at, kind, counterparty, moneyIn, moneyOut, balance } = line
  const soft = { y: y + 11.5, size: 6.8, colour: INK.soft }
  put(doc, words.date(at), { ...COLUMNS.date, y, size: 8 })
  put(doc, words.time(at), { ...COLUMNS.date, ...soft })
  const what = [words.code('line', kind), counterparty].filter((part) => part !== null).join(' · ')
  put(doc, what, { ...COLUMNS.what, y, size: 8.4 })
  put(doc, detailsOf(words, line).join(' · '), { ...COLUMNS.what, width: PAGE.right - COLUMNS.what.x, ...soft })
  amount(doc, words, moneyOut, { ...COLUMNS.out, y })
  amount(doc, words, moneyIn, { ...COLUMNS.in, y })
  put(doc, words.digits(balance), { ...COLUMNS.balance, y, size: 8.4, align: 'right' })
  doc.y = y + ROW
}

/** The second line: what is short first, what somebody wrote last, because only that may be cut. */
function detailsOf(
  words: Words,
  { reference, fee, rate, against, worth, moneyIn, moneyOut, onHold, note }: PaperLine,
): string[] {
  const { say, money: written } = words
  const isForeign = worth && worth.currency !== moneyIn.currency && (moneyIn.minor > 0n || moneyOut.minor > 0n)
  return [
    reference,
    ...(fee.minor === 0n ? [] : [say('paper-line-fee', { fee: words.digits(fee) })]),
    ...(against ? [say(`paper-line-${moneyOut.minor > 0n ? 'into' : 'out-of'}`, { amount: written(against) })] : []),
    ...(rate === null ? [] : [say('paper-line-rate', { rate })]),
    ...(isForeign ? [say('paper-line-worth', { worth: written(worth) })] : []),
    ...(onHold.minor > 0n ? [say('paper-line-held', { amount: words.digits(onHold) })] : []),
    ...(note === null ? [] : [note]),
  ]
}

function amount(doc: Doc, words: Words, value: Money, spot: { x: number; y: number; width: number }): void {
  if (value.minor > 0n) put(doc, words.digits(value), { ...spot, size: 8.4, align: 'right' })
}

type Sums = { name: string; balance: Money; came?: Money; went?: Money }

function sumRow(doc: Doc, words: Words, { name, balance, came, went }: Sums): void {
  const { y } = doc
  const bold = { y, size: 8.6, bold: true } as const
  put(doc, name, { ...COLUMNS.what, ...bold })
  if (went) put(doc, words.digits(went), { ...COLUMNS.out, ...bold, align: 'right' })
  if (came) put(doc, words.digits(came), { ...COLUMNS.in, ...bold, align: 'right' })
  put(doc, words.digits(balance), { ...COLUMNS.balance, ...bold, align: 'right' })
  doc.y = y + ROW - 6
}
