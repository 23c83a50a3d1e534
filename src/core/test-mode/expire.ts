import { recordEvents } from '../event/record-events.ts'
import type { Scope } from '../kit/use-case.ts'
import { named, priceText } from './row.ts'

const AT_ONCE = 1000

/** Tells the test endpoints of shops of test invoices nobody paid in time, each once, as `expireLinks` does in earnest. */
export async function expireTestInvoices(scope: Scope): Promise<number> {
  const { tx, now } = scope
  const due = await tx.$queryRaw<{ id: string }[]>`
    update test_invoice set expiry_told = true where id in (
      select id from test_invoice where state = 'open' and not expiry_told and expires_at <= ${now}::timestamptz
      order by expires_at limit ${AT_ONCE} for update skip locked)
    returning id`
  const ended = await tx.testInvoice.findMany({ where: { id: { in: due.map(({ id }) => id) } } })
  await recordEvents(
    scope,
    ended.map((row) => ({
      ...{ shopId: row.shopId, live: false },
      ...(row.paidCount > 0
        ? { type: 'payment_link.completed' as const, data: named(row) }
        : {
            type: 'payment.expired' as const,
            data: { ...named(row), amount: priceText(row), currency: row.currency },
          }),
    })),
  )
  return ended.length
}
