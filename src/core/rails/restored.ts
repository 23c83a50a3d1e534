import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { ownerOfRail } from '../ledger/chart.ts'
import { wayOut } from './way-out.ts'

/** A backup of the moment `from` was restored at `at`: what left by a rail between the two is in no book of ours. */
export type Restoration = { from: Date; at: Date }

/** The restoration because of which nothing leaves by a rail; null where there was none, or two of staff ended it. */
export async function restorationOf({ tx }: Pick<Scope, 'tx'>, rail: string): Promise<Restoration | null> {
  const last = await tx.railSwitch.findFirst({
    where: { rail: wayOut(rail) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { off: true, at: true, restoredFrom: true },
  })
  return last?.off && last.restoredFrom ? { from: last.restoredFrom, at: last.at } : null
}

/** Whether an order that was confirmed then may have left before a restoration, and be written down as unsent. */
export async function mayHaveLeft({ tx }: Pick<Scope, 'tx'>, rail: string, confirmedAt: Date): Promise<boolean> {
  const where = { rail: wayOut(rail), restoredFrom: { not: null }, at: { gte: confirmedAt } }
  return (await tx.railSwitch.count({ where })) > 0
}

/**
 * Refuses what must wait until it is known what left by a rail: `restore_unsure` while its statements of the time since
 * the backup were not all read again, or any difference of its is open. Where nothing was restored it does nothing.
 */
export async function refuseWhileUnsure(scope: Scope, rail: string): Promise<void> {
  const restored = await restorationOf(scope, rail)
  if (!restored) return
  const since = restored.from
  if (await lacksStatements(scope, rail, restored)) fail({ code: 'restore_unsure', rail, why: 'statements', since })
  const open = await scope.tx.reconcileException.count({ where: { rail, state: 'open' } })
  if (open > 0) fail({ code: 'restore_unsure', rail, why: 'differences', since })
}

/**
 * Whether a day between backup and restoration is in no statement that was read since, in any currency the rail has paid
 * in. Some institutions write none for a weekend; the last day counts whatever it is.
 */
async function lacksStatements({ tx }: Scope, rail: string, { from, at }: Restoration): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ lacks: boolean }[]>`
    with asked as (
      select day::date from generate_series(
        (${from}::timestamptz at time zone 'UTC')::date, (${at}::timestamptz at time zone 'UTC')::date, '1 day') day
      where extract(isodow from day) < 6 or day::date = (${at}::timestamptz at time zone 'UTC')::date
    ), paid as (
      select currency from payout where rail = ${rail} and confirmed_at is not null
      union select currency from bank_statement where rail = ${rail}
      union select currency from ledger.account
        where owner = ${ownerOfRail(rail)} and kind in ('bank', 'payout_clearing') and version > 0
    )
    select exists (
      select from paid cross join asked where not exists (
        select from bank_statement s where s.rail = ${rail} and s.currency = paid.currency
          and s.closed_at >= ${at}::timestamptz and asked.day between s.from_day and s.until_day)) as lacks`
  return row?.lacks ?? true
}
