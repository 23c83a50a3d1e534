import { after, MINUTE } from '../../kit/time.ts'
import { defineWatch } from '../watch.ts'

/** Somebody sends callbacks a rail did not sign; or the rail signs with a secret we do not have. */
export default defineWatch({
  name: 'callbacks',
  page: 'Callbacks are refused',
  limits: { count: 5, withinMinutes: 15 },
  async look({ tx, now }, limits) {
    const { count, withinMinutes } = limits
    const rows = await tx.$queryRaw<{ rail: string; count: number }[]>`
      select rail, sum(count)::int as count from forged_callback
      where minute > ${after(now, -withinMinutes * MINUTE)}::timestamptz
      group by rail having sum(count) >= ${count} order by rail`
    return rows.map((row) => ({ subject: row.rail, facts: { ...row, minutes: withinMinutes } }))
  },
})
