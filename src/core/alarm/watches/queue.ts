import { defineWatch, minutesSince, one } from '../watch.ts'

/** Somebody was promised an answer and has none. */
export default defineWatch({
  name: 'queue',
  page: 'The queue is over its promise',
  limits: { tickets: 1 },
  async look({ tx, now }, limits) {
    const where = { state: 'open', dueAt: { lte: now } }
    const count = await tx.ticket.count({ where })
    const oldest = await tx.ticket.findFirst({ where, orderBy: { dueAt: 'asc' }, select: { dueAt: true } })
    return one(count >= limits.tickets, { count, minutes: oldest ? minutesSince(now, oldest.dueAt) : 0 })
  },
})
