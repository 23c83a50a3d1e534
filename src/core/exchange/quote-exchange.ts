import type { ChatRef } from '../chat/views.ts'
import { priceNow } from '../fx/price-now.ts'
import { fail } from '../kit/failure.ts'
import { refuseOver } from '../kit/rate-limit.ts'
import { newReference } from '../kit/reference.ts'
import { after, SECOND } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { balanceNow } from '../ledger/balance.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { refuseInMaintenance } from '../mode/mode.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { type ActingUser, actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { refuseRegion } from '../region/refuse-region.ts'
import { feeOn } from '../wallet/fee.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import { costToday } from './cost-today.ts'
import { amountRefusal, type Deal, fundsRefusal, standingRefusal } from './decide.ts'
import { exchangesOf } from './pace.ts'
import { quoteHash, viewQuote } from './quote.ts'
import type { ExchangeQuote, ExchangeSide } from './views.ts'

type Asked = { actor: ChatRef; side: ExchangeSide }

/**
 * Writes the quote a confirm card shows: both amounts, rate, fee and how long they hold. What would refuse it on
 * confirming refuses it here already; `rates_stale` while nobody knows what money is worth.
 */
export const quoteExchange: UseCase<Asked, ExchangeQuote> = async (scope, { actor, side }) => {
  await refuseInMaintenance(scope)
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const standing = standingRefusal(me)
  if (standing) fail(standing)
  await refuseOver(scope, exchangesOf(me.id))
  const [from, to] = pairOf(side)
  if (from === to) fail({ code: 'same_currency', currency: from })
  for (const currency of [from, to]) await refuseRegion(scope, me, 'exchange', currency)
  const priced = await price(scope, me, side)
  const refusal = amountRefusal(priced.deal)
  if (refusal) fail(refusal)
  const { available, held: onHold } = await balanceNow(scope.tx, ownerOfUser(me.id), from)
  const short = fundsRefusal(priced.deal, { ...me, available, onHold })
  if (short) fail(short)
  const quote = await write(scope, me, side, priced)
  return viewQuote(quote, available, await costToday(scope, me, quote))
}

const pairOf = (side: ExchangeSide): [CurrencyCode, CurrencyCode] =>
  'send' in side ? [side.send.currency, side.to] : [side.from, side.receive.currency]

type Priced = Awaited<ReturnType<typeof price>>

async function price(scope: Scope, me: ActingUser, side: ExchangeSide) {
  const priced = await priceNow(scope, side)
  const { price, terms } = priced
  const { currency } = price.send
  const fees = await feeRuleAt(scope.tx, { operation: 'exchange', currency, level: me.level }, scope.now)
  const deal: Deal = { ...price, fee: feeOn(fees, price.send), least: terms.least, fees }
  return { ...priced, deal }
}

function write({ tx, now, newId, random }: Scope, me: ActingUser, side: ExchangeSide, priced: Priced) {
  const { price, deal, terms, policy, ratesAt } = priced
  const { send, receive, spread, rounding, rate, midRate } = price
  const quote = {
    id: newId(),
    ownerId: me.id,
    given: 'send' in side ? 'send' : 'receive',
    sold: send.currency,
    bought: receive.currency,
    send: send.minor,
    fee: deal.fee.minor,
    receive: receive.minor,
    spread: spread.minor,
    rounding: rounding.minor,
    rate,
    midRate,
    ratesAt,
    termsVersion: terms.version,
    feeVersion: deal.fees.version,
    reference: newReference('X', random),
    createdAt: now,
    expiresAt: after(now, policy.quoteSeconds * SECOND),
  }
  return tx.exchange.create({ data: { ...quote, hash: quoteHash(quote) } })
}
