import { type ChatRef, type Core, type Result, type SalesPeriod, type SettlementLine, toCanonical } from '#core'
import { MARK, record, text } from './csv.ts'
import type { Words } from './words.ts'

const COLUMNS = ['date', 'kind', 'reference', 'of', 'own', 'from', 'for', 'currency', 'gross', 'fee', 'refund', 'net']

/** More than this is no file for a chat. */
const LINES_MAX = 100_000

export type Settlement = { bytes: Uint8Array; name: string }

type Asked = { actor: ChatRef; period: SalesPeriod }

/**
 * A shop's settlement for spreadsheets, RFC 4180: a line for each payment and each refund, dates in UTC as in statements,
 * every amount a plain number with a dot; each column can be added up for a currency, and net is gross less fee less
 * refund. Whoever asks is asked for their right at each page. `statement_too_long`, `shop_right_missing`.
 */
export async function settlementCsv(
  core: Pick<Core, 'readSettlement'>,
  asked: Asked,
  words: Words,
): Promise<Result<Settlement>> {
  const pieces = [MARK + record(COLUMNS.map((name) => words.say(`settlement-${name}`)))]
  let lines = 0
  for (let after: string | undefined; ; ) {
    const page = await core.readSettlement({ ...asked, after })
    if (!page.ok) return page
    lines += page.value.lines.length
    if (lines > LINES_MAX) return { ok: false, failure: { code: 'statement_too_long', max: String(LINES_MAX) } }
    pieces.push(page.value.lines.map((line) => lineOf(words, line)).join(''))
    const { next, from, to } = page.value
    if (next === null)
      return { ok: true, value: { bytes: Buffer.from(pieces.join('')), name: `okpay-sales-${from}-${to}.csv` } }
    after = next
  }
}

function lineOf({ code }: Words, line: SettlementLine): string {
  const { at, kind, reference, of, own, from, description, gross, fee, refund, net } = line
  return record([
    at.toISOString(),
    code('settlement-kind', kind),
    text(reference),
    text(of ?? ''),
    text(own ?? ''),
    text(from),
    text(description),
    gross.currency,
    ...[gross, fee, refund, net].map(toCanonical),
  ])
}
