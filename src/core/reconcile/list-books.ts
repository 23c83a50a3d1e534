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
 * Never about money of the reader's own, which is not counted either. */
export const listBooks: UseCase<{ actor: ChatRef }, BooksView> = async (scope, { actor }) => {
  const staff = await requireStaff(scope, actor, 'books.see')
  await audit(scope, actor, 'books.listed', 'books')
  const open = await scope.tx.reconcileException.findMany({
    where: { state: 'open' },
    orderBy: [{ dueAt: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, rail: true, currency: true },
  })
  const others = await withoutOwn(scope, staff, open, ({ id }) => `difference:${id}`)
  const accounts = (await booksLines(scope)).map((line) => ({ ...line, open: openOf(others, line) }))
  return { accounts, differences: await shown(scope, others.slice(0, SHOWN_MAX), actor), open: others.length }
}

type Named = { id: string; rail: string; currency: string }

const openOf = (open: readonly Named[], { rail, currency }: Line): number =>
  open.filter((one) => one.rail === rail && one.currency === currency).length

async function shown(scope: Scope, named: readonly Named[], actor: ChatRef): Promise<DifferenceView[]> {
  const where = { id: { in: named.map(({ id }) => id) } }
  const rows = await scope.tx.reconcileException.findMany({ where, include: WITH_LINE })
  const views: DifferenceView[] = []
  for (const { id } of named) {
    const row = rows.find((one) => one.id === id)
    if (row) views.push(await viewDifference(scope, row, actor, false))
  }
  return views
}

type Line = Omit<BooksLine, 'open'>
type Row = {
  rail: string
  currency: string
  bank: bigint
  clearing: bigint
  there: bigint | null
  until: Date | null
  count: number
  since: Date | null
}

/** Balances are turned round: an account of what others owe us is below zero in the books. */
async function booksLines({ tx }: Scope): Promise<Line[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with side as (
      select substr(owner, 6) as rail, currency,
        -coalesce(sum(balance) filter (where kind = 'bank'), 0)::bigint as bank,
        -coalesce(sum(balance) filter (where kind <> 'bank'), 0)::bigint as clearing
      from ledger.account where owner like 'rail:%' and kind in ('bank', 'topup_clearing', 'payout_clearing')
      group by owner, currency
    )
    select s.*, t.closing as there, t.until_day as until, w.count::int as count, w.since
    from side s
    left join lateral (
      select closing, until_day from bank_statement b
      where b.rail = s.rail and b.currency = s.currency and b.closing is not null
      order by until_day desc, created_at desc limit 1) t on true
    cross join lateral (
      select count(*) as count, min(at) as since from clearing_item i
      where i.rail = s.rail and i.currency = s.currency and i.state = 'open') w
    order by s.rail, s.currency`
  return rows.map(({ rail, currency: code, bank, clearing, there, until, count, since }) => {
    const currency = currencyOf(code)
    const sums = { bank: money(bank, currency), clearing: money(clearing, currency) }
    const said = { there: there === null ? null : money(there, currency), until: until && dayOf(until) }
    return { rail, currency, ...sums, ...said, waiting: since && { count, since } }
  })
}
