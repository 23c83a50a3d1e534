import type { UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { gatherItems } from './gather.ts'
import { lockRail } from './rail-lock.ts'
import type { ClearingAge } from './views.ts'

/** How long the oldest money of each rail waits to be cleared, and how many differences are open: what alarms look at. */
export const measureClearing: UseCase<Record<never, never>, ClearingAge[]> = async (scope) => {
  const { tx, now } = scope
  const rails = await tx.$queryRaw<{ rail: string }[]>`
    select distinct substr(owner, 6) as rail from ledger.account
    where owner like 'rail:%' and kind in ('topup_clearing', 'payout_clearing') order by 1`
  for (const { rail } of rails) {
    await lockRail(scope, rail)
    await gatherItems(scope, rail)
  }
  const rows = await tx.$queryRaw<
    { rail: string; currency: string; since: Date | null; items: number; open: number }[]
  >`
    select s.rail, s.currency, w.since, w.items::int as items,
      (select count(*)::int from reconcile_exception e
       where e.state = 'open' and e.rail = s.rail and e.currency = s.currency) as open
    from (select distinct substr(owner, 6) as rail, currency from ledger.account
          where owner like 'rail:%' and kind in ('topup_clearing', 'payout_clearing')) s
    cross join lateral (select count(*) as items, min(at) as since from clearing_item i
      where i.rail = s.rail and i.currency = s.currency and i.state = 'open') w
    order by s.rail, s.currency`
  return rows.map(({ rail, currency, since, items, open }) => ({
    ...{ rail, currency: currencyOf(currency), items, differences: open },
    seconds: since ? Math.max(0, Math.round((now.getTime() - since.getTime()) / 1000)) : 0,
  }))
}
