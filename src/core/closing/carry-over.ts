import type { ChatRef } from '../chat/views.ts'
import { startOfDay } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { readCounters } from '../payment/counters.ts'
import { readMeasures } from '../payment/measure.ts'
import { LIMITED, type LimitedOperation, TAKEN } from '../wallet/schedule.ts'
import { inheritLimits } from './inherit-limits.ts'

/** By what somebody is known again: their phone and mailbox, as they are indexed, and the chats that had their account. */
type Reach = {
  phoneIndex: Uint8Array
  emailIndex: Uint8Array
  chats: readonly Pick<ChatRef, 'telegramId'>[]
}

type Newcomer = { id: string; homeCurrency: CurrencyCode }
type Left = { ownerId: string; homeCurrency: string; lowered: boolean }

/** The fingerprints of a reach. A chat is its Telegram account's, whichever bot of ours it is with. */
export const marksOf = ({ keyring }: Pick<Scope, 'keyring'>, { phoneIndex, emailIndex, chats }: Reach) => {
  const people = new Set(chats.map(({ telegramId }) => telegramId.toString()))
  const ofChats = [...people].map((telegramId) => keyring.blindIndex('telegram', telegramId))
  return [phoneIndex, emailIndex, ...ofChats].map((mark) => Uint8Array.from(mark))
}

/**
 * MNY-13: what accounts have counted this day and month that were closed with the same phone, mailbox or chat goes on in
 * the one that is opened anew, once, and limits that two of staff had lowered hold for it, and for each that is opened
 * after it, until they end: leaving and coming back is no second set of limits. Two that open at once wait for each other
 * here: the first one takes what was counted.
 */
export async function carryOver(scope: Scope, to: Newcomer, reach: Reach): Promise<void> {
  const { tx, now } = scope
  const left = await tx.$queryRaw<Left[]>`
    select r.user_id as "ownerId", u.home_currency as "homeCurrency",
      r.limits_until is not null and r.limits_until > ${now}::timestamptz as lowered
    from closed_reach r join "user" u on u.id = r.user_id
    where r.marks && ${marksOf(scope, reach)}::bytea[] and r.until > ${now}::timestamptz
    order by r.user_id for update of r`
  if (left.length === 0) return
  for (const operation of [LIMITED, TAKEN] as const) await carryCounters(scope, to, left, operation)
  const of = left.map(({ ownerId }) => ownerId)
  await tx.spendCounter.deleteMany({ where: { userId: { in: of } } })
  const lowered = left.filter((one) => one.lowered).map(({ ownerId }) => ownerId)
  await inheritLimits(scope, to.id, lowered)
  await tx.closedReach.deleteMany({ where: { userId: { in: of, notIn: lowered } } })
  await tx.$executeRaw`update closed_reach set until = limits_until where user_id = any(${lowered}::uuid[])`
}

async function carryCounters(
  scope: Scope,
  { id: userId, homeCurrency: currency }: Newcomer,
  left: readonly Left[],
  operation: LimitedOperation,
): Promise<void> {
  const { tx, now } = scope
  const counters = await readCounters(
    scope,
    left.map((one) => ({ ...one, operation })),
  )
  const spent = left.map(({ homeCurrency }) => ({ currency: homeCurrency, homeCurrency: currency }))
  const measures = await readMeasures(scope, spent)
  const sum = { spent: 0n, spentSmall: 0n, spentMonth: 0n, inHour: 0, nearLimit: 0 }
  let day = startOfDay(now)
  for (const { ownerId, homeCurrency } of left) {
    const counter = counters.of({ ownerId, operation })
    const { counts } = measures({ currency: homeCurrency, homeCurrency: currency })
    sum.spent += counts(counter.spent)
    sum.spentSmall += counts(counter.spentSmall)
    sum.spentMonth += counts(counter.spentMonth)
    sum.inHour += counter.thisHour
    sum.nearLimit += counter.nearLimit
    const begun = counters.begun({ ownerId, operation })
    if (begun.day > day) day = begun.day
  }
  if (Object.values(sum).every((one) => BigInt(one) === 0n)) return
  const hour = day > startOfDay(now) ? 0 : now.getUTCHours()
  await tx.spendCounter.create({ data: { userId, day, operation, currency, hour, ...sum }, select: { userId: true } })
}
