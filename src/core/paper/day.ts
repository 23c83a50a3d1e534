import { after, DAY, startOfDay, startOfMonth } from '../kit/time.ts'

/** Days, both included. */
export type Period = { from: Date; to: Date }

/** The times one is usually asked for, by name. */
export const USUAL_PERIODS = ['this_month', 'last_month', 'three_months', 'this_year'] as const
export type UsualPeriod = (typeof USUAL_PERIODS)[number]

/** The usual times as they are today, cut to what an account can show; those that lie before it are left out. */
export function usualPeriods(now: Date, first: Date): { name: UsualPeriod; period: Period }[] {
  const today = startOfDay(now)
  const whole: Record<UsualPeriod, Period> = {
    this_month: { from: startOfMonth(now), to: today },
    last_month: { from: startOfMonth(now, -1), to: after(startOfMonth(now), -DAY) },
    three_months: { from: startOfMonth(now, -2), to: today },
    this_year: { from: startOfMonth(now, -now.getUTCMonth()), to: today },
  }
  return USUAL_PERIODS.flatMap((name) => {
    const { from, to } = whole[name]
    return to < first ? [] : [{ name, period: { from: from < first ? first : from, to } }]
  })
}

/** What is wrong with a period for an account whose first day is `first`; null when nothing is. */
export function problemOf({ from, to }: Period, first: Date, today: Date): PeriodProblem | null {
  if (from > to) return 'backwards'
  if (to > today) return 'future'
  return from < first ? 'before_account' : null
}

export type PeriodProblem = 'unreadable' | 'backwards' | 'future' | 'before_account'

/** The nearest period that can be had: the same turned round, and cut to the account's time. */
export function nearestPeriod({ from, to }: Period, first: Date, today: Date): Period {
  const within = (day: Date): Date => (day < first ? first : day > today ? today : day)
  const [early, late] = from > to ? [to, from] : [from, to]
  return { from: within(early), to: within(late) }
}
