import { Readable } from 'node:stream'
import type {
  BusinessView,
  ChatRef,
  Core,
  DataOrder,
  Locale,
  PictureOrder,
  ReceiptOrder,
  Result,
  SalesPeriod,
  SalesView,
  StatementOrder,
} from '#core'
import type { TillPicture } from './chart/till.ts'
import { csvOf } from './csv.ts'
import { valueOf } from './lines.ts'
import { dataZip } from './my-data.ts'
import { type Settlement, settlementCsv } from './settlement.ts'
import { type Spool, spool } from './spool.ts'
import { type Texts, wordsIn } from './words.ts'

export type { Spool } from './spool.ts'

/** Writes the papers we issue, in the reader's language. Nothing is kept: asked for again, it is written again. */
export type Papers = {
  /** What a paper is called as a file; of a receipt, its PDF. */
  nameOf(order: StatementOrder | PictureOrder | ReceiptOrder | DataOrder): string
  /** A statement, made while it is read; destroying the stream ends it. */
  statement(order: StatementOrder, locale: Locale): Promise<Readable>
  /** The same, whole, in a file without a name. Close it. */
  spooled(order: StatementOrder | DataOrder, locale: Locale): Promise<Spool>
  /** Everything we have of somebody, as a ZIP archive; likewise made while it is read. */
  data(order: DataOrder, locale: Locale): Readable
  /** A PNG. */
  picture(order: PictureOrder, locale: Locale): Promise<Uint8Array>
  /** A shop's sales as a PNG, and its settlement as a CSV. */
  sales(view: SalesView, locale: Locale): Promise<Uint8Array>
  /** How the business goes, for staff, as a PNG. */
  business(view: BusinessView, locale: Locale): Promise<Uint8Array>
  /** What a counter shows, as a PNG. */
  till(shown: TillPicture): Promise<Uint8Array>
  settlement(asked: { actor: ChatRef; period: SalesPeriod }, locale: Locale): Promise<Result<Settlement>>
  /** A PDF of one page. */
  receipt(order: ReceiptOrder, locale: Locale): Promise<Uint8Array>
  /** The same as a PNG, to be seen where it is sent and passed on. */
  receiptPicture(order: ReceiptOrder, locale: Locale): Promise<Picture>
}

/** A picture and what it is called as a file. */
type Picture = { bytes: Uint8Array; name: string }

type Deps = {
  core: Core
  texts: Texts
  /** Where our pages are: a paper says where it can be checked. */
  publicUrl: string
}

export function createPapers({ core, texts, publicUrl }: Deps): Papers {
  const addressOf = (code: string): string => `${publicUrl}/verify?code=${code}`
  const statement: Papers['statement'] = async (order, locale) => {
    const words = wordsIn(texts, locale)
    if (order.form === 'csv') return Readable.from(csvOf(core, order, words), { objectMode: false })
    // Loaded when the first one is asked for: the font and what reads it are large.
    const { statementPdf } = await import('./pdf/statement.ts')
    return statementPdf(core, order, words, addressOf(order.code))
  }
  const data: Papers['data'] = (order, locale) => {
    const zip = dataZip(core, order, wordsIn(texts, locale), (paper) => statement(paper, locale))
    return Readable.from(zip, { objectMode: false })
  }
  return {
    nameOf: (order) => `okpay-${nameOf(order)}`,
    ...{ statement, data },
    spooled: async (order, locale) =>
      spool(order.kind === 'data' ? data(order, locale) : await statement(order, locale)),
    async picture(order, locale) {
      const { monthPng } = await import('./chart/month.ts')
      return monthPng(valueOf(await core.readMonth({ id: order.id })), order, wordsIn(texts, locale))
    },
    async sales(view, locale) {
      const { salesPng } = await import('./chart/sales.ts')
      return salesPng(view, wordsIn(texts, locale))
    },
    async business(view, locale) {
      const { businessPng } = await import('./chart/business.ts')
      return businessPng(view, wordsIn(texts, locale))
    },
    async till(shown) {
      const { tillPng } = await import('./chart/till.ts')
      return tillPng(shown)
    },
    settlement: (asked, locale) => settlementCsv(core, asked, wordsIn(texts, locale)),
    async receipt(order, locale) {
      const { receiptPdf } = await import('./pdf/receipt.ts')
      return receiptPdf(order, wordsIn(texts, locale), addressOf(order.code))
    },
    async receiptPicture(order, locale) {
      const { receiptPng } = await import('./chart/receipt.ts')
      const bytes = await receiptPng(order, wordsIn(texts, locale), addressOf(order.code))
      return { bytes, name: `okpay-${order.transaction.reference}.png` }
    },
  }
}

function nameOf(order: StatementOrder | PictureOrder | ReceiptOrder | DataOrder): string {
  if (order.kind === 'data') return `data-${order.to}.zip`
  if (order.kind === 'receipt') return `${order.transaction.reference}.pdf`
  return `${order.from}-${order.to}.${order.kind === 'picture' ? 'png' : order.form}`
}
