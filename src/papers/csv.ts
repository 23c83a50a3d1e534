import { type Core, type Money, type PaperLine, type StatementOrder, toCanonical } from '#core'
import { pagesOf } from './lines.ts'
import type { Words } from './words.ts'

/** By which spreadsheets know that it is UTF-8. */
export const MARK = '\uFEFF'

/**
 * A statement for spreadsheets, RFC 4180, piece by piece: a line each, every amount a plain number with a dot, what came
 * in and what went out in columns of their own that are never negative, so that a column can be added up.
 */
export async function* csvOf(core: Core, order: StatementOrder, words: Words): AsyncGenerator<string> {
  yield MARK + record(headings(order, words))
  for (const { currency, opening, closing, onHold } of order.parts) {
    yield record(frame(words, { key: 'paper-opening', day: order.from, balance: opening }))
    for await (const lines of pagesOf(core, order.id, currency)) yield lines.map((line) => lineOf(words, line)).join('')
    yield record([
      ...frame(words, { key: 'paper-closing', day: order.to, balance: closing }).slice(0, -2),
      toCanonical(onHold),
      '',
    ])
  }
  const { owner, code, madeAt } = order
  const document = [madeAt.toISOString(), words.say('csv-document'), text(owner.name), code, text(owner.okpayId)]
  yield record([...document, ...Array.from({ length: 9 }, () => '')])
}

function headings({ home }: StatementOrder, { say }: Words): string[] {
  const names = ['date', 'kind', 'counterparty', 'reference', 'note', 'currency', 'in', 'out', 'fee', 'rate', 'worth']
  return [...names, 'balance', 'on-hold', 'against'].map((name) => say(`csv-${name}`, { currency: home }))
}

function lineOf({ code }: Words, line: PaperLine): string {
  const { at, kind, counterparty, reference, note, moneyIn, moneyOut, fee, rate, worth, balance, onHold, against } =
    line
  return record([
    at.toISOString(),
    code('line', kind),
    text(counterparty ?? ''),
    text(reference),
    text(note ?? ''),
    balance.currency,
    toCanonical(moneyIn),
    toCanonical(moneyOut),
    toCanonical(fee),
    rate ?? '',
    worth ? toCanonical(worth) : '',
    toCanonical(balance),
    toCanonical(onHold),
    against ? `${toCanonical(against)} ${against.currency}` : '',
  ])
}

/** What was there before or after: no amount moved, so its columns stay empty and sums stay right. */
function frame({ say }: Words, { key, day, balance }: { key: string; day: string; balance: Money }): string[] {
  return [day, say(key), '', '', '', balance.currency, '', '', '', '', '', toCanonical(balance), '', '']
}

/** EXP-01: what a person wrote stays text: a formula, a command or a control sign never begins a cell. */
export const text = (value: string): string =>
  /^[\s\p{Cf}\0]*[=+\-@\t\r\0＝＋－＠|%]/u.test(value) ? `'${value}` : value

/** One record: quoted where it must be, ended as RFC 4180 wants it. A NUL is no text in any file. */
export const record = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

function quoted(cell: string): string {
  const plain = cell.replaceAll('\0', '')
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
