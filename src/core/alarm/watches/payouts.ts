import { defineWatch, minutesSince, one } from '../watch.ts'

/** Withdrawals of which nobody knows whether the money left, or that were never ordered. */
export default defineWatch({
  name: 'payouts',
  page: 'Withdrawals are stuck',
  limits: { minutes: 60 },
  async look({ tx, now }, limits) {
    const [stuck] = await tx.$queryRaw<{ count: number; since: Date | null }[]>`
      select count(*)::int as count, min(coalesce(sent_at, confirmed_at)) as since from payout
      where state in ('unknown', 'sending')
        and coalesce(sent_at, confirmed_at) <= ${now}::timestamptz - make_interval(mins => ${limits.minutes})`
    if (!stuck?.since) return []
    return one(true, { count: stuck.count, minutes: minutesSince(now, stuck.since) })
  },
})
