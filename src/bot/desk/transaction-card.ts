import type { BookAccount, TransactionCase } from '#core'
import { type Card, open } from '../card/card.ts'
import { Html, html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Turn } from '../turn.ts'
import { customerLine } from './customer-line.ts'
import { offerRows } from './offers.ts'
import { railLabel } from './rail-label.ts'

type Desk = Scene & Pick<Turn, 'chat'>

/** A card takes 4096 characters: of what a transaction did in the books the newest entries are what somebody looks for. */
const JOURNALS_MAX = 8

/** One transaction with everything there is about it. It must not be forwarded, masked or not. */
export function transactionCard(scene: Desk, transaction: TransactionCase): Card {
  const { words } = scene
  return {
    text: join(
      [
        headLines(scene, transaction),
        partyLines(scene, transaction),
        detailLines(scene, transaction),
        bookLines(scene, transaction),
      ],
      '\n\n',
    ),
    buttons: [...offerRows(scene, 'transaction', transaction), [open(words.label('home-button'), 'home')]],
    protect: true,
  }
}

function headLines({ words }: Scene, transaction: TransactionCase): Html {
  const { kind, reference, state, reason, createdAt, confirmedAt, amount, fee, arrives } = transaction
  return join([
    words.t('tx-title', { kind: words.label(`tx-kind-${kind}`), reference }),
    words.t('tx-state', {
      state: words.label(`tx-state-${inKey(state)}`),
      at: words.dateTime(confirmedAt ?? createdAt),
    }),
    reason !== null && words.t('tx-reason', { reason }),
    words.t('tx-amount', { amount: words.money(amount), fee: words.money(fee) }),
    arrives && words.t('tx-arrives', { amount: words.money(arrives.amount), rate: arrives.rate }),
  ])
}

function partyLines({ words }: Scene, { payer, payee, shop, rail, kind, unmasked }: TransactionCase): Html {
  return join([
    payer && words.t('tx-from', { who: customerLine(payer) }),
    payee && kind !== 'exchange' && words.t('tx-to', { who: customerLine(payee) }),
    shop && words.t('tx-shop', { shop: shop.name }),
    rail !== null && words.t('tx-rail', { rail: railLabel(words, rail) }),
    unmasked?.payer && words.t('tx-payer-name', { name: unmasked.payer }),
    unmasked?.payee && kind !== 'exchange' && words.t('tx-payee-name', { name: unmasked.payee }),
    unmasked?.destination && words.t('tx-destination', { destination: unmasked.destination }),
    unmasked?.note && words.t('tx-note', { note: unmasked.note }),
  ])
}

function detailLines({ words }: Scene, transaction: TransactionCase): Html | null {
  const { references, risk, refunds, refundable, tickets } = transaction
  const lines = [
    ...references.map(({ whose, value }) =>
      words.t('tx-reference', { whose: words.label(`tx-whose-${whose}`), value }),
    ),
    risk &&
      words.t('tx-risk', {
        outcome: words.label(`risk-outcome-${inKey(risk.outcome)}`),
        reasons: risk.reasons.map((reason) => words.label(`risk-reason-${inKey(reason)}`)).join(', '),
        version: String(risk.ruleVersion),
        at: words.dateTime(risk.at),
      }),
    ...refunds.map(({ amount, reference, at }) =>
      words.t('tx-refund', { amount: words.money(amount), reference, at: words.dateTime(at) }),
    ),
    refundable && refunds.length > 0 && words.t('tx-refundable', { amount: words.money(refundable) }),
    ...tickets.map(({ number, state }) =>
      words.t('tx-ticket', { number: String(number), state: words.label(`ticket-state-${state}`) }),
    ),
  ].filter((line) => line instanceof Html)
  return lines.length > 0 ? join(lines) : null
}

/** Its journals, and every posting of each, the accounts as the chart calls them. */
function bookLines({ words }: Scene, { journals }: TransactionCase): Html {
  if (journals.length === 0) return words.t('tx-books-none')
  const shown = journals.slice(-JOURNALS_MAX)
  return join([
    words.t('tx-books'),
    shown.length < journals.length && words.t('tx-books-more', { count: journals.length - shown.length }),
    ...shown.flatMap(({ kind, at, reverses, postings }) => [
      words.t(reverses === null ? 'tx-journal' : 'tx-journal-reverses', { kind, at: words.dateTime(at) }),
      ...postings.map(
        ({ from, to, amount }) =>
          html`· <code>${accountText(from)}</code> → <code>${accountText(to)}</code> ${words.money(amount)}`,
      ),
    ]),
  ])
}

/** "user OK12345678", "topup_clearing bank", "fee_send": what the chart calls it, in every language. */
function accountText({ kind, owner }: BookAccount): string {
  if (owner === null) return kind
  return `${kind} ${'okpayId' in owner ? owner.okpayId : owner.rail}`
}
