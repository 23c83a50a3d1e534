import type { User } from '#prisma'
import { fail } from '../kit/failure.ts'
import { startOfDay } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { dayOfText, nearestPeriod, type Period, problemOf, textOfDay } from './day.ts'
import type { PeriodView } from './views.ts'

/** The days a period names, where the account has them. `period_invalid`, with what can be had. */
export function periodOf({ now }: Pick<Scope, 'now'>, me: Pick<User, 'createdAt'>, { from, to }: PeriodView): Period {
  const [first, today] = [startOfDay(me.createdAt), startOfDay(now)]
  const whole = { from: textOfDay(first), to: textOfDay(today) }
  const [early, late] = [dayOfText(from), dayOfText(to)]
  if (!early || !late) return fail({ code: 'period_invalid', reason: 'unreadable', whole, nearest: whole })
  const period = { from: early, to: late }
  const reason = problemOf(period, first, today)
  if (!reason) return period
  const near = nearestPeriod(period, first, today)
  return fail({
    code: 'period_invalid',
    reason,
    whole,
    nearest: { from: textOfDay(near.from), to: textOfDay(near.to) },
  })
}
