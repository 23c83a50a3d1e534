import type { Exchange } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { type Failure, fail } from '../kit/failure.ts'
import { limitRate } from '../kit/rate-limit.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { accountOf, ownerOfUser } from '../ledger/chart.ts'
import { currencyOf } from '../money/currency.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { type FeeRule, feeOn } from '../wallet/fee.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import { bookExchange } from './book.ts'
import { fundsRefusal, standingRefusal } from './decide.ts'
import { exchangesOf } from './pace.ts'
import { movedBy, quoteHash, receiptOf } from './quote.ts'
import { refuseCostlyWithoutPin } from './refuse-costly-without-pin.ts'
import type { ExchangeReceipt } from './views.ts'

/**
 * Books a quote, once: exactly the numbers its card showed, whatever the market did meanwhile, or `quote_expired`. A
 * second tap gets the same receipt. The quote is locked first, then its owner's accounts: whoever freezes the account
 * waits for those, so no exchange is booked after a freeze was. `pin_needed` where today's cost too much to go without.
 */
export const confirmExchange: UseCase<{ actor: ChatRef; quoteId: string }, ExchangeReceipt> = async (scope, input) => {
  const me = await actingUser(scope, input.actor)
  refuseLockedChat(me)
  const quote = await lockQuote(scope, input.quoteId)
  // Somebody else's quote and no quote at all look the same.
  if (!quote || quote.ownerId !== me.id) return fail({ code: 'quote_expired' })
  if (quote.confirmedAt) return receiptOf(quote, quote.confirmedAt, false)
  const unchanged = Buffer.compare(quoteHash(quote), quote.hash) === 0
  if (quote.state !== 'draft' || quote.expiresAt <= scope.now || !unchanged) fail({ code: 'quote_expired' })
  await decideUnderLock(scope, quote)
  await limitRate(scope, exchangesOf(me.id))
  await refuseCostlyWithoutPin(scope, input.actor, me, quote)
  await bookExchange(scope, quote)
  return receiptOf(quote, scope.now, true)
}

async function lockQuote({ tx }: Scope, id: string): Promise<Exchange | null> {
  await tx.$queryRaw`select id from exchange where id = ${id}::uuid for update`
  return tx.exchange.findUnique({ where: { id } })
}

/** Reads what decides as it stands under the locks of both purses: the owner's state, and what they have. */
async function decideUnderLock({ tx, now }: Scope, quote: Exchange): Promise<void> {
  const { ownerId } = quote
  const [owner, sold] = [ownerOfUser(ownerId), currencyOf(quote.sold)]
  const purse = await accountOf(tx, owner, 'user', sold)
  const locked = [purse, await accountOf(tx, owner, 'user', currencyOf(quote.bought))]
  const rows = await tx.$queryRaw<{ id: bigint; balance: bigint }[]>`
    select id, balance from ledger.lock_accounts(${locked}::bigint[])`
  const { state, level } = await tx.user.findUniqueOrThrow({
    where: { id: ownerId },
    select: { state: true, level: true },
  })
  const standing = standingRefusal({ state })
  if (standing) fail(standing)
  const fees = await feeRuleAt(tx, { operation: 'exchange', currency: sold, level }, now)
  // What was shown is what is booked: a fee that changed voids the card.
  if (fees.version !== quote.feeVersion) fail(feeChanged(quote, fees))
  const held = await tx.ledgerAccount.findUnique({
    where: { owner_kind_currency: { owner, kind: 'user_hold', currency: sold } },
  })
  const available = rows.find(({ id }) => id === purse)?.balance ?? 0n
  const short = fundsRefusal({ ...movedBy(quote), fees }, { state, available, onHold: held?.balance ?? 0n })
  if (short) fail(short)
}

/** S57: the fee under the card is another one: both are told, where the amount makes a difference. */
function feeChanged(quote: Exchange, fees: FeeRule): Failure {
  const { send, fee: shown } = movedBy(quote)
  const now = feeOn(fees, send)
  return shown.minor === now.minor ? { code: 'quote_expired' } : { code: 'quote_expired', fee: { shown, now } }
}
