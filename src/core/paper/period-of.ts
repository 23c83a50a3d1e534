import type { User } from '#prisma'
import { fail } from '../kit/failure.ts'
import { dayOf, midnightOf, startOfDay } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { nearestPeriod, type Period, problemOf } from './day.ts'
import type { PeriodView } from './views.ts'

/** The days a period names, where the account has them. `period_invalid`, with what can be had. */
export function periodOf({ now }: Pick<Scope, 'now'>, me: Pick<User, 'createdAt'>, { from, to }: PeriodView): Period {
  const [first, today] = [startOfDay(me.createdAt), startOfDay(now)]
  const whole = { from: dayOf(first), to: dayOf(today) }
  const [early, late] = [midnightOf(from), midnightOf(to)]
  if (!early || !late) return fail({ code: 'period_invalid', reason: 'unreadable', whole, nearest: whole })
  const period = { from: early, to: late }
  const reason = problemOf(period, first, today)
  if (!reason) return period
  const near = nearestPeriod(period, first, today)
  return fail({
    code: 'period_invalid',
    reason,
    whole,
    nearest: { from: dayOf(near.from), to: dayOf(near.to) },
  })
}
