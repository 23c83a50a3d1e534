import { after, MINUTE } from '../../kit/time.ts'
import { defineWatch, minutesSince } from '../watch.ts'

/** A rail takes no orders, or pays nothing out. */
export default defineWatch({
  name: 'rail',
  page: 'A rail is down',
  limits: { downMinutes: 5, oldMinutes: 15 },
  async look({ tx, now }, limits) {
    const { downMinutes, oldMinutes } = limits
    const down = await tx.railState.findMany({
      where: {
        state: 'down',
        since: { lte: after(now, -downMinutes * MINUTE) },
        seenAt: { gt: after(now, -oldMinutes * MINUTE) },
      },
      orderBy: { rail: 'asc' },
    })
    return down.map(({ rail: subject, since }) => ({
      subject,
      facts: {
        way: subject.startsWith('payout:') ? 'out' : 'in',
        rail: subject.replace('payout:', ''),
        minutes: minutesSince(now, since),
      },
    }))
  },
})
