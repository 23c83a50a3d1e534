import { ratesAt } from '../../fx/rates.ts'
import { valueIn } from '../../fx/value-in.ts'
import { currencyOf } from '../../money/currency.ts'
import { money } from '../../money/money.ts'
import { defineWatch, minutesSince, one } from '../watch.ts'

/** Money that nobody has placed: for too long, or too much of it. It is somebody's. */
export default defineWatch({
  name: 'suspense',
  page: 'Money waits in suspense',
  limits: { hours: 72, euroCents: 1_000_000 },
  async look({ tx, now }, limits) {
    const rows = await tx.$queryRaw<{ currency: string; minor: bigint; items: number; oldest: Date }[]>`
      select currency, sum(amount)::bigint as minor, count(*)::int as items, min(created_at) as oldest
      from suspense_item where state = 'open' group by currency`
    if (rows.length === 0) return []
    const rates = await ratesAt(tx, now)
    const worth = rows.map(({ currency, minor }) => valueIn(rates, money(minor, currencyOf(currency)), 'EUR').minor)
    const cents = worth.reduce((sum, minor) => sum + minor, 0n)
    const minutes = Math.max(...rows.map(({ oldest }) => minutesSince(now, oldest)))
    const count = rows.reduce((sum, { items }) => sum + items, 0)
    return one(minutes >= limits.hours * 60 || cents >= limits.euroCents, { count, minutes, cents: cents.toString() })
  },
})
