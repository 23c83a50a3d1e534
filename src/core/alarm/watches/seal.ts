import { defineWatch, minutesSince, one } from '../watch.ts'

/** What was booked is not sealed: until it is, nobody could tell that it was rewritten. */
export default defineWatch({
  name: 'seal',
  page: 'The seal is behind',
  limits: { minutes: 15 },
  async look({ tx, now }, limits) {
    const [oldest] = await tx.$queryRaw<{ at: Date | null }[]>`
      select min(recorded_at) as at from ledger.journal
      where xid >= coalesce((select max(to_xid) from ledger.seal where chain = 'journal'), 0)`
    const minutes = oldest?.at ? minutesSince(now, oldest.at) : 0
    return one(minutes >= limits.minutes, { minutes })
  },
})
