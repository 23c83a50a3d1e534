import type { Intent, User } from '#prisma'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notePlace } from '../payment/intent.ts'
import { descriptionPlace } from '../shop/payment-link.ts'
import type { Found } from './find-transaction.ts'
import type { TransactionCase, TransactionState } from './views.ts'

type Told =
  | 'id'
  | 'kind'
  | 'reference'
  | 'state'
  | 'reason'
  | 'createdAt'
  | 'confirmedAt'
  | 'amount'
  | 'fee'
  | 'arrives'
type Shown = 'rail' | 'shop' | 'references'

/** A transaction as its table has it. `words`: what was written with it, opened when it is asked for. */
export type TransactionFacts = Pick<TransactionCase, Told | Shown> & {
  payerId: string | null
  payeeId: string | null
  /** By what the journals of it are known besides its id. */
  keys: string[]
  destination: string | null
  words: (() => string | null) | null
}

/** What its table says of a transaction. */
export function factsOf(scope: Scope, { table, id }: Found): Promise<TransactionFacts> {
  if (table === 'intent') return ofPayment(scope, id)
  if (table === 'top_up') return ofTopUp(scope, id)
  if (table === 'exchange') return ofExchange(scope, id)
  return table === 'payout' ? ofPayout(scope, id) : ofRefund(scope, id)
}

const NOTHING = { reason: null, arrives: null, rail: null, shop: null, destination: null, words: null }

// What each table calls a state, in the words all of them share.
const STATES: Readonly<Record<string, TransactionState>> = {
  ...{ draft: 'shown', cancelled: 'called_off', dropped: 'called_off', expired: 'expired', failed: 'failed' },
  ...{ committed: 'done', credited: 'done', booked: 'done', settled: 'done', succeeded: 'done' },
  ...{ held: 'waiting', pending: 'on_its_way', sending: 'on_its_way', sent: 'on_its_way' },
  ...{ review: 'in_review', in_review: 'in_review', unknown: 'unknown', returned: 'returned' },
}
const stateOf = (state: string): TransactionState => must(STATES[state], `a state of a transaction: ${state}`)

async function ofPayment({ tx, keyring }: Scope, id: string): Promise<TransactionFacts> {
  const row = await tx.intent.findUniqueOrThrow({ where: { id } })
  const payer = await tx.user.findUniqueOrThrow({ where: { id: row.ownerId } })
  const link = row.linkId
    ? await tx.paymentLink.findUniqueOrThrow({
        where: { id: row.linkId },
        include: { shop: { include: { owner: true } } },
      })
    : null
  const { kind, reference, state, createdAt, confirmedAt, note, linkId } = row
  const theirs = link?.reference ? [{ whose: 'shop' as const, value: link.reference }] : []
  return {
    ...NOTHING,
    ...{ id, kind: kind === 'pay' ? 'pay' : 'send', reference, state: stateOf(state), createdAt, confirmedAt },
    amount: money(row.amount, currencyOf(row.currency)),
    fee: money(row.fee, currencyOf(kind === 'pay' ? (row.arrivesCurrency ?? row.currency) : row.currency)),
    arrives: acrossOf(row),
    reason: row.heldWhy,
    ...{ payerId: row.ownerId, payeeId: row.payeeId },
    shop: link && { id: link.shop.id, name: link.shop.name },
    references: [...theirs, ...(link ? [{ whose: 'link' as const, value: link.token }] : [])],
    keys: [...['hold', 'hold_returned', 'send', 'pay'].map((prefix) => `${prefix}:${id}`), `pay:${linkId}`],
    words: () => {
      if (link) return keyring.open(link.shop.owner.dataKey, descriptionPlace(link.id), link.description) || null
      return note ? keyring.open(payer.dataKey, notePlace(id), note) : null
    },
  }
}

function acrossOf({ arrivesCurrency, arrivesAmount, rate }: Intent): TransactionCase['arrives'] {
  if (arrivesCurrency === null || arrivesAmount === null) return null
  return { amount: money(arrivesAmount, currencyOf(arrivesCurrency)), rate: rate ?? '' }
}

async function ofTopUp({ tx }: Scope, id: string): Promise<TransactionFacts> {
  const row = await tx.topUp.findUniqueOrThrow({ where: { id } })
  const { reference, reason, createdAt, settledAt: confirmedAt, platform } = row
  const currency = currencyOf(row.currency)
  return {
    ...NOTHING,
    ...{ id, kind: 'topup', reference, state: stateOf(row.state), reason, createdAt, confirmedAt },
    ...{ amount: money(row.amount, currency), fee: money(row.fee, currency) },
    ...{ payerId: null, payeeId: row.userId, rail: row.rail },
    references: platform ? [{ whose: 'provider', value: platform }] : [],
    keys: [`topup:${id}`, `topup_return:${id}`],
  }
}

async function ofExchange({ tx }: Scope, id: string): Promise<TransactionFacts> {
  const row = await tx.exchange.findUniqueOrThrow({ where: { id } })
  const { reference, createdAt, confirmedAt, ownerId, sold, bought, rate } = row
  return {
    ...NOTHING,
    ...{ id, kind: 'exchange', reference, state: stateOf(row.state), createdAt, confirmedAt },
    ...{ amount: money(row.send, currencyOf(sold)), fee: money(row.fee, currencyOf(sold)) },
    arrives: { amount: money(row.receive, currencyOf(bought)), rate: rate.toString() },
    ...{ payerId: ownerId, payeeId: ownerId, references: [], keys: [`exchange:${id}`] },
  }
}

const PAYOUT_KEYS = ['payout_hold', 'payout', 'payout_back', 'payout_return']

async function ofPayout(scope: Scope, id: string): Promise<TransactionFacts> {
  const row = await scope.tx.payout.findUniqueOrThrow({ where: { id }, include: { destination: true } })
  const { reference, reason, createdAt, confirmedAt, ownerId, rail, key, providerReference, destination } = row
  const currency = currencyOf(row.currency)
  const attempt = key ? [{ whose: 'attempt' as const, value: key }] : []
  return {
    ...NOTHING,
    ...{ id, kind: 'withdrawal', reference, state: stateOf(row.state), reason, createdAt, confirmedAt },
    ...{ amount: money(row.amount, currency), fee: money(row.fee, currency) },
    ...{ payerId: ownerId, payeeId: null, rail },
    references: [...attempt, ...(providerReference ? [{ whose: 'provider' as const, value: providerReference }] : [])],
    keys: PAYOUT_KEYS.map((prefix) => `${prefix}:${id}`),
    destination: `•••${destination.lastFour ?? ''}`,
  }
}

async function ofRefund(scope: Scope, id: string): Promise<TransactionFacts> {
  const row = await scope.tx.refund.findUniqueOrThrow({ where: { id }, include: { intent: true, shop: true } })
  const { reference, createdAt, confirmedAt, sellerId, payerId, shop, intent } = row
  const gets = money(row.payerAmount, currencyOf(row.payerCurrency))
  const isAcross = row.payerCurrency !== row.currency
  return {
    ...NOTHING,
    ...{ id, kind: 'refund', reference, state: stateOf(row.state), createdAt, confirmedAt },
    ...{ amount: money(row.amount, currencyOf(row.currency)), fee: money(row.fee, currencyOf(row.currency)) },
    arrives: isAcross ? { amount: gets, rate: intent.rate ?? '' } : null,
    ...{ payerId: sellerId, payeeId: payerId, shop: { id: shop.id, name: shop.name } },
    references: [{ whose: 'payment', value: intent.reference }],
    keys: [`refund:${id}`],
  }
}

/** Everybody whose money a transaction is. */
export const partiesOf = ({ payerId, payeeId }: Pick<TransactionFacts, 'payerId' | 'payeeId'>): User['id'][] =>
  [payerId, payeeId].filter((id) => id !== null)
