import type { Intent } from '#prisma'
import { ratesAt } from '../fx/rates.ts'
import { must } from '../kit/must.ts'
import { startOfDay } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { releaseHold } from '../ledger/two-phases.ts'
import { currencyOf } from '../money/currency.ts'
import { notify } from '../notices/notify.ts'
import { amountsOf } from '../payment/intent.ts'
import { measureOf } from '../payment/measure.ts'
import { maskName } from '../people/mask-name.ts'
import { partiesById } from '../people/party.ts'
import { uncountWaited } from '../risk/acquaintance.ts'
import { closeDecision } from '../risk/close-decision.ts'
import { endOfMonth, LIMITED } from '../wallet/schedule.ts'
import { tellOfPayout } from './payout-held.ts'
import type { HeldReturned } from './views.ts'

/**
 * Gives the money of a payment that waits back to its payer, fee and all, and what it took of the day's and the month's
 * limits with it. The caller holds the locks of the intent and of the payer's accounts.
 * @param actor who called it off, as journals name them
 */
export async function giveBack(scope: Scope, intent: Intent, actor: string): Promise<void> {
  const { tx, newId } = scope
  const holdId = must(intent.holdId, 'what waits is held')
  const business = { id: newId(), kind: 'hold_returned', businessKey: `hold_returned:${intent.id}`, actor }
  const status = await releaseHold(scope, { holdId, ...business })
  if (status !== 'posted') throw new Error(`a payment that waits was not given back: ${status}`)
  await tx.intent.update({ where: { id: intent.id }, data: { state: 'returned' }, select: { id: true } })
  await uncountWaited(scope, intent, await uncount(scope, intent))
  await tellOfPayout(scope, intent, 'failed')
  await closeDecision(scope, intent.id)
}

type Counted = Pick<
  Intent,
  'ownerId' | 'amount' | 'currency' | 'counted' | 'countedIn' | 'countedOn' | 'confirmedAt' | 'authorisedAt'
> &
  Partial<Pick<Intent, 'shopPayoutId'>>

/**
 * Takes it out of the count of the day it was counted in, and out of the month's in that day's row and every later one.
 * Returns what it counted for, in minor units of its payer's home currency. The caller holds the locks of the payer's
 * accounts, in whatever currency: under them others count.
 */
export async function uncount(scope: Scope, intent: Counted): Promise<bigint> {
  const { tx, now } = scope
  const day = intent.countedOn ?? startOfDay(intent.confirmedAt ?? now)
  const { homeCurrency } = await tx.user.findUniqueOrThrow({ where: { id: intent.ownerId } })
  const counted = await countedAtHome(scope, intent, homeCurrency)
  const small = intent.authorisedAt === null && !intent.shopPayoutId ? counted : 0n
  await tx.$executeRaw`
    update spend_counter c set
      spent = case when c.day = d.day then greatest(c.spent - ${counted}, 0) else c.spent end,
      spent_small = case when c.day = d.day then greatest(c.spent_small - ${small}, 0) else c.spent_small end,
      spent_month = greatest(c.spent_month - ${counted}, 0)
    from (select ${day}::date as day) d
    where c.user_id = ${intent.ownerId}::uuid and c.operation = ${LIMITED} and c.currency = ${homeCurrency}
      and c.day >= d.day and c.day < ${endOfMonth(day)}::date`
  return counted
}

/** What it was counted for, or its worth, where its payer has another home currency by now: never more than that. */
async function countedAtHome({ tx, now }: Scope, intent: Counted, homeCurrency: string): Promise<bigint> {
  const { counted, countedIn, amount, currency } = intent
  const [minor, before] = counted !== null && countedIn ? [counted, countedIn] : [amount, currency]
  if (before === homeCurrency) return minor
  return measureOf(await ratesAt(tx, now), currencyOf(homeCurrency), currencyOf(before)).most(minor)
}

/** Tells the payer that it came back, and why. */
export async function tellReturned(scope: Scope, intent: Intent, why: HeldReturned): Promise<void> {
  const payee = must((await partiesById(scope, [intent.payeeId])).get(intent.payeeId), 'a payee has an account')
  const returned = { total: amountsOf(intent).total, to: maskName(payee.name), reference: intent.reference, why }
  // What a server asked for it asks for again itself.
  const again = why === 'rate_old' && intent.shopPayoutId === null ? { again: intent.id } : {}
  await notify(scope, { userId: intent.ownerId }, { kind: 'held_returned', ...returned, ...again })
}
