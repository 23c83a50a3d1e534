import type { LimitOverride, User } from '#prisma'
import { later, startOfMonth } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { chatsThatHad } from '../people/rebind/had.ts'
import { limitsOf } from '../wallet/own-limits/in-force.ts'
import { LIMIT_PERIODS } from '../wallet/own-limits/views.ts'
import { endOfMonth } from '../wallet/schedule.ts'
import { marksOf } from './carry-over.ts'

type Leaver = Pick<User, 'id' | 'level' | 'homeCurrency' | 'phoneIndex' | 'emailIndex'>

/**
 * MNY-13: by what somebody who leaves is known again should they come back while what went out this month still counts, or
 * while limits hold that two of staff lowered. Where neither does, nothing is kept, and no count of theirs.
 */
export async function keepReach(scope: Scope, me: Leaver): Promise<void> {
  const { tx, now } = scope
  const [counted, limitsUntil] = [await hasCounted(scope, me), await loweredUntil(scope, me)]
  const before = counted ? { day: { lt: startOfMonth(now) } } : {}
  await tx.spendCounter.deleteMany({ where: { userId: me.id, ...before } })
  if (!counted && !limitsUntil) return
  const marks = marksOf(scope, { ...me, chats: await chatsThatHad(tx, me.id) })
  const until = later(counted ? endOfMonth(now) : now, limitsUntil ?? now)
  await tx.closedReach.create({ data: { userId: me.id, marks, until, limitsUntil }, select: { userId: true } })
}

async function hasCounted({ tx, now }: Scope, { id: userId, homeCurrency: currency }: Leaver): Promise<boolean> {
  const anything = [
    { spent: { gt: 0n } },
    { spentSmall: { gt: 0n } },
    { spentMonth: { gt: 0n } },
    { inHour: { gt: 0 } },
  ]
  const where = { userId, currency, day: { gte: startOfMonth(now) }, OR: anything }
  return (await tx.spendCounter.count({ where })) > 0
}

/**
 * Until when limits hold of which one was set below their level's in its currency, as that is now or was then, or that bind
 * it by accounts that were closed before. Higher ones are trust, and end with the account.
 */
async function loweredUntil(scope: Scope, me: Leaver): Promise<Date | null> {
  const { tx, now } = scope
  const [newest] = await tx.limitOverride.findMany({
    where: { userId: me.id, validFrom: { lte: now } },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    take: 1,
  })
  const own = newest && newest.validUntil > now && (await isLowered(scope, me, newest)) ? newest.validUntil : null
  const { _max: came } = await tx.inheritedLimit.aggregate({
    where: { heirId: me.id, until: { gt: now } },
    _max: { until: true },
  })
  return own && came.until ? later(own, came.until) : (own ?? came.until)
}

/** A level's limits may be below what was set for a while: whoever leaves meanwhile keeps what was lowered before. */
async function isLowered({ tx, now }: Scope, me: Leaver, set: LimitOverride): Promise<boolean> {
  for (const at of [now, set.validFrom]) {
    const { ofLevel } = await limitsOf({ tx, now: at }, { ...me, homeCurrency: set.currency })
    if (LIMIT_PERIODS.some((period) => (set[`${period}Minor`] ?? ofLevel[period].minor) < ofLevel[period].minor))
      return true
  }
  return false
}

/** So many rows of a kind at a time; what is left over comes with the next sweep. */
const AT_ONCE = 5_000

/**
 * Erases what counts no longer: what was counted when its month is over, by what they are known again when all is, and
 * limits.
 */
export async function forgetReach({ tx, now }: Scope): Promise<number> {
  const counted = await tx.$executeRaw`
    delete from spend_counter where (user_id, day, operation, currency) in (
      select c.user_id, c.day, c.operation, c.currency from closed_reach r join spend_counter c on c.user_id = r.user_id
      where c.day < ${startOfMonth(now)}::date or r.until <= ${now}::timestamptz
      limit ${AT_ONCE} for update of c skip locked)`
  // Of whom counts are left over, it is still to be known that they may go.
  const known = await tx.$executeRaw`
    delete from closed_reach where user_id in (
      select user_id from closed_reach r where until <= ${now}::timestamptz
        and not exists (select from spend_counter c where c.user_id = r.user_id)
      order by until limit ${AT_ONCE} for update skip locked)`
  const { count: limits } = await tx.inheritedLimit.deleteMany({ where: { until: { lte: now } }, limit: AT_ONCE })
  return counted + known + limits
}
