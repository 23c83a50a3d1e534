import type { Scope } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { currencyOf } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { ActingUser } from '../people/actor.ts'
import type { PaymentLink } from '../shop/payment-link.ts'
import { feeOn } from '../wallet/fee.ts'
import { endOfDay, endOfMonth, feeRuleAt, limitRulesAt } from '../wallet/schedule.ts'
import { thresholdsIn } from '../wallet/thresholds.ts'
import { bearerOf } from './amounts.ts'
import { type Counter, readCounters } from './counters.ts'
import type { PaymentFacts } from './decide.ts'
import { linkFacts } from './link-facts.ts'

type Meant = { payee: { id: string; state: string; level: number }; amount: Money; link?: PaymentLink }

/** The facts of a payment, and what the risk rules count of its payer. */
export type FactsNow = PaymentFacts & { counted: Counter }

/** What a card being made depends on, read without locks: confirming reads it all again. */
export async function factsNow(scope: Scope, me: ActingUser, { payee, amount, link }: Meant): Promise<FactsNow> {
  const { tx, now } = scope
  const { currency } = amount
  const kind = link ? 'pay' : 'send'
  const accounts = await tx.ledgerAccount.findMany({ where: { owner: ownerOfUser(me.id), currency } })
  const balance = (of: string) => accounts.find((account) => account.kind === of)?.balance ?? 0n
  const spender = { ownerId: me.id, currency }
  const counted = (await readCounters(scope, [spender])).of(spender)
  const fees = await feeRuleAt(
    tx,
    { operation: kind, currency, level: bearerOf(kind, { payer: me, payee }).level },
    now,
  )
  const { level } = me
  const limitsIn = await limitRulesAt(tx, [currency, currencyOf(me.homeCurrency)], now)
  const limits = limitsIn({ level, currency })
  return {
    kind,
    amount,
    fee: feeOn(fees, amount),
    payer: { ...me, ...thresholdsIn(me, limits, limitsIn({ level, currency: currencyOf(me.homeCurrency) })) },
    payee,
    samePerson: me.id === payee.id,
    link: link ? linkFacts(link, me.id, now) : null,
    available: balance('user'),
    onHold: balance('user_hold'),
    limits,
    ...counted,
    counted,
    fees,
    now,
    dayEndsAt: endOfDay(now),
    monthEndsAt: endOfMonth(now),
  }
}
