import type { ChatRef } from '../chat/views.ts'
import { withoutOwn } from '../desk/own-matters.ts'
import { audit } from '../kit/audit.ts'
import { dayOf } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { viewDifference, WITH_LINE } from './view-difference.ts'
import type { BooksLine, BooksView, DifferenceView } from './views.ts'

const SHOWN_MAX = 50

/** Staff: each rail's accounts with what statements say of them, and the open differences, those due first at the top.
 * Never about money of the reader's own. */
export const listBooks: UseCase<{ actor: ChatRef }, BooksView> = async (scope, { actor }) => {
  const staff = await requireStaff(scope, actor, 'books.see')
  await audit(scope, actor, 'books.listed', 'books')
  const rows = await scope.tx.reconcileException.findMany({
    where: { state: 'open' },
    include: WITH_LINE,
    orderBy: [{ dueAt: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    take: SHOWN_MAX,
  })
  const differences: DifferenceView[] = []
  const others = await withoutOwn(scope, staff, rows, ({ id }) => `difference:${id}`)
  for (const row of others) differences.push(await viewDifference(scope, row, actor, false))
  const open = await scope.tx.reconcileException.count({ where: { state: 'open' } })
  return { accounts: await booksLines(scope), differences, open }
}

type Row = {
  rail: string
  currency: string
  bank: bigint
  clearing: bigint
  there: bigint | null
  until: Date | null
  count: number
  since: Date | null
  open: number
}

/** Balances are turned round: an account of what others owe us is below zero in the books. */
async function booksLines({ tx }: Scope): Promise<BooksLine[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with side as (
      select substr(owner, 6) as rail, currency,
        -coalesce(sum(balance) filter (where kind = 'bank'), 0)::bigint as bank,
        -coalesce(sum(balance) filter (where kind <> 'bank'), 0)::bigint as clearing
      from ledger.account where owner like 'rail:%' and kind in ('bank', 'topup_clearing', 'payout_clearing')
      group by owner, currency
    )
    select s.*, t.closing as there, t.until_day as until, w.count::int as count, w.since,
      (select count(*)::int from reconcile_exception e
       where e.state = 'open' and e.rail = s.rail and e.currency = s.currency) as open
    from side s
    left join lateral (
      select closing, until_day from bank_statement b
      where b.rail = s.rail and b.currency = s.currency and b.closing is not null
      order by until_day desc, created_at desc limit 1) t on true
    cross join lateral (
      select count(*) as count, min(at) as since from clearing_item i
      where i.rail = s.rail and i.currency = s.currency and i.state = 'open') w
    order by s.rail, s.currency`
  return rows.map(({ rail, currency: code, bank, clearing, there, until, count, since, open }) => {
    const currency = currencyOf(code)
    const sums = { bank: money(bank, currency), clearing: money(clearing, currency) }
    const said = { there: there === null ? null : money(there, currency), until: until && dayOf(until) }
    return { rail, currency, ...sums, ...said, waiting: since && { count, since }, open }
  })
}
