import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { REFUND_DAYS } from '../views.ts'
import type { RefundPolicy, RefundTerms } from './views.ts'

/** The policy of a shop; null where it never said one. */
export const policyNow = ({ tx }: Pick<Scope, 'tx'>, shopId: string): Promise<RefundPolicy | null> =>
  tx.shopRefundPolicy.findFirst({
    where: { shopId },
    orderBy: { createdAt: 'desc' },
    select: { days: true, terms: true },
  })

/** What holds for a payment: the policy that stood when its card was shown; null where the shop had said none. */
export async function termsOf({ tx }: Pick<Scope, 'tx'>, intentId: string): Promise<RefundTerms | null> {
  const [row] = await tx.$queryRaw<(RefundPolicy & { at: Date })[]>`
    select p.days::int as days, p.terms, coalesce(i.confirmed_at, i.created_at) as at
    from intent i join payment_link l on l.id = i.link_id
      join lateral (
        select r.days, r.terms from shop_refund_policy r
        where r.shop_id = l.shop_id and r.created_at <= i.created_at
        order by r.created_at desc limit 1) p on true
    where i.id = ${intentId}::uuid`
  return row ? { until: after(row.at, row.days * DAY), none: row.days === 0, terms: row.terms } : null
}

/** Until when the buyer of a payment may ask for it back: as its shop says, and never longer than it can be given back. */
export const askableUntil = (paidAt: Date, terms: RefundTerms | null): Date =>
  terms?.until ?? after(paidAt, REFUND_DAYS * DAY)
