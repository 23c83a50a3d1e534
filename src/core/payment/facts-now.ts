import type { Scope } from '../kit/use-case.ts'
import { refuseInMaintenance } from '../mode/mode.ts'
import { type Money, money } from '../money/money.ts'
import type { ActingUser } from '../people/actor.ts'
import type { PaymentLink } from '../shop/payment-link.ts'
import { feeOn } from '../wallet/fee.ts'
import type { FeeOperation } from '../wallet/fee-view.ts'
import { endOfDay, endOfMonth, feeRuleAt, type Limits, limitRulesAt } from '../wallet/schedule.ts'
import { thresholdsIn } from '../wallet/thresholds.ts'
import { bearerOf, feeBase } from './amounts.ts'
import type { ConnectionFacts } from './connection-rules.ts'
import { type Counter, readCounters } from './counters.ts'
import type { Deal } from './deal.ts'
import type { PaymentFacts } from './decide.ts'
import { linkFacts } from './link-facts.ts'
import { countedBy, limitsBy, readMeasures, thresholdsBy } from './measure.ts'
import type { PayoutFacts } from './payout-rules.ts'
import type { Purses } from './purses.ts'
import { type Taker, takerBy, takesNow } from './taking.ts'

type Meant = {
  payee: { id: string; state: string; level: number }
  deal: Deal
  /** What the payer has. */
  purses: Purses
  link?: PaymentLink
  connection?: ConnectionFacts
  payout?: PayoutFacts
  withdrawal?: FeeOperation
}

/** The facts of a payment; and, in the payer's home currency, what the risk rules go by. */
export type FactsNow = PaymentFacts & { atHome: { counted: Counter; worth: Money; limits: Limits } }

/** What a card being made depends on, read without locks: confirming reads it all again. */
export async function factsNow(
  scope: Scope,
  me: ActingUser,
  { payee, deal, purses, link, connection, payout, withdrawal }: Meant,
): Promise<FactsNow> {
  const { tx, now } = scope
  const { amount } = deal
  const { currency } = amount
  const kind = link ? 'pay' : withdrawal ? 'withdraw' : 'send'
  if (kind !== 'withdraw') await refuseInMaintenance(scope)
  const base = feeBase(kind, deal)
  const spender = { ownerId: me.id, homeCurrency: me.homeCurrency, currency }
  const taker = link ? takerBy(link) : null
  const counters = await readCounters(scope, [spender, ...(taker ? [taker] : [])])
  const counted = counters.of(spender)
  const measures = await readMeasures(scope, [spender, ...(taker ? [taker] : [])])
  const measure = measures(spender)
  const operation = withdrawal ?? (link ? 'pay' : 'send')
  const { level } = bearerOf(kind, { payer: me, payee })
  const fees = await feeRuleAt(tx, { operation, currency: base.currency, level }, now)
  const { home } = measure
  const rules = await limitRulesAt(tx, [home, ...(taker ? [taker.homeCurrency] : [])], now, [me.id])
  const limits = rules({ level: me.level, currency: home, owner: me.id })
  const limitsOf = ({ homeCurrency, ...one }: Taker) => rules({ ...one, currency: homeCurrency })
  const takes = taker && takesNow({ counters, measures, limitsOf }, taker)
  return {
    kind,
    amount,
    fee: feeOn(fees, base),
    payer: { ...me, ...thresholdsBy(measure, thresholdsIn(me, limits)) },
    payee,
    samePerson: me.id === payee.id,
    link: link ? linkFacts(link, { payer: me, pays: deal.price, takes }, now) : null,
    connection: connection ?? null,
    payout: payout ?? null,
    available: purses.available(currency).minor,
    onHold: purses.onHold(currency).minor,
    limits: limitsBy(measure, limits),
    ...countedBy(measure, counted),
    atHome: { counted, worth: money(measure.counts(amount.minor), home), limits },
    fees,
    now,
    dayEndsAt: endOfDay(now),
    monthEndsAt: endOfMonth(now),
  }
}
