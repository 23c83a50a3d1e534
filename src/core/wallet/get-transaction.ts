import { correctionOf } from '../correction/of-transaction.ts'
import { fail } from '../kit/failure.ts'
import { normaliseReference } from '../kit/reference.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { type ActingUser, viewerOf } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { partiesById } from '../people/party.ts'
import type { Actor } from '../people/views.ts'
import { refundsOf } from '../refund/of-transaction.ts'
import { entriesOf } from './history-entries.ts'
import { type HistoryRow, rowOf } from './history-rows.ts'
import type { TransactionView } from './views.ts'

/** One's own transaction by its reference. */
export const getTransaction: UseCase<{ actor: Actor; reference: string }, TransactionView> = async (scope, input) => {
  const { user: me } = await viewerOf(scope, input.actor)
  refuseLockedChat(me)
  const row = await rowOf(scope, me, normaliseReference(input.reference))
  const [entry] = row ? await entriesOf(scope, me, [row]) : []
  if (!row || !entry) return fail({ code: 'not_found' })
  const other = row.otherId && !row.shop ? (await partiesById(scope, [row.otherId])).get(row.otherId) : undefined
  const currency = currencyOf(row.currency)
  const total = money(row.amount + row.fee, currency)
  return {
    ...entry,
    total,
    balanceAfter: await balanceAfter(scope, me, row),
    counterpartyOkpayId: other?.okpayId ?? null,
    ...(await refundsOf(scope, row)),
    correction: await correctionOf(scope, row),
    again: row.kind === 'paid' && (await repeats(scope, row.linkId)),
  }
}

/** A payment that waited and came back: nobody was paid. */
const isUnpaid = ({ kind, state }: HistoryRow): boolean => (kind === 'sent' || kind === 'paid') && state === 'returned'

async function repeats({ tx }: Scope, linkId: string | null): Promise<boolean> {
  const link = linkId && (await tx.paymentLink.findUnique({ where: { id: linkId }, select: { shop: true } }))
  return link ? link.shop.repeats && link.shop.accepting : false
}

async function balanceAfter({ tx }: Scope, me: ActingUser, row: HistoryRow): Promise<Money | null> {
  const { currency } = row
  const account = await tx.ledgerAccount.findUnique({
    where: { owner_kind_currency: { owner: ownerOfUser(me.id), kind: 'user', currency } },
  })
  if (!account) return null
  const legs = await tx.posting.findMany({
    where: {
      journal: journalOf(row),
      OR: [{ fromAccount: account.id }, { toAccount: account.id }],
    },
    orderBy: { leg: 'desc' },
  })
  const [last] = legs
  if (!last) return null
  return money(last.fromAccount === account.id ? last.fromBalanceAfter : last.toBalanceAfter, currencyOf(currency))
}

/** The journal after which the balance is meant: what was taken back, or came back, has one of its own. */
function journalOf(row: HistoryRow) {
  const { id, kind, state } = row
  if (isUnpaid(row)) return { businessKey: `hold_returned:${id}` }
  if (kind !== 'withdrawal') return state === 'returned' ? { businessKey: `topup_return:${id}` } : { id }
  const keys = state === 'returned' ? [`payout_back:${id}`, `payout_return:${id}`] : [`payout_hold:${id}`]
  return { businessKey: { in: keys } }
}
