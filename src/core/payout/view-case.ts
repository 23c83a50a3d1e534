import type { Destination, Payout } from '#prisma'
import { openRequests } from '../approvals/open-requests.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { RailReason } from '../rails/views.ts'
import { briefsOf } from '../staff/brief.ts'
import { payoutRailOf } from './rails.ts'
import { arrivesBy, stateOf } from './view-payout.ts'
import { PAYOUT_HAPPENINGS, type PayoutCase, type PayoutTrouble } from './views.ts'

/** What is read of a withdrawal to show it to staff. */
export const WITH_DESTINATION = { destination: true } as const

type Row = Payout & { destination: Destination }

/** A withdrawal as staff see it. */
export const viewPayoutCase = async (scope: Scope, row: Row): Promise<PayoutCase> =>
  must((await viewPayoutCases(scope, [row]))[0], 'one row is one view')

/** Some of them, in this order; in three statements, however many they are. */
export async function viewPayoutCases(scope: Scope, rows: readonly Row[]): Promise<PayoutCase[]> {
  const ids = rows.map(({ id }) => id)
  const briefs = await briefsOf(
    scope,
    rows.map(({ ownerId }) => ownerId),
  )
  const requests = await openRequests(scope, ids)
  const happened = await happenedTo(scope, ids)
  return rows.map((row) => {
    const currency = currencyOf(row.currency)
    const rail = payoutRailOf(row.rail)
    const { reference, reason, key, asked, polledAt: askedAt, providerReference } = row
    return {
      payoutId: row.id,
      reference,
      owner: must(briefs.get(row.ownerId), 'who withdraws has an account'),
      rail,
      lastFour: row.destination.lastFour ?? '',
      amount: money(row.amount, currency),
      fee: money(row.fee, currency),
      state: stateOf(row),
      trouble: troubleOf(row, scope.now),
      reason: reason as RailReason | null,
      ...{ key, asked, askedAt },
      arrivesBy: arrivesBy(row),
      happened: happened.filter(({ payout }) => payout === row.id).map(({ what, at }) => ({ what, at })),
      providerReference,
      requests: requests(row.id),
    }
  })
}

function troubleOf(row: Payout, now: Date): PayoutTrouble | null {
  if (row.state === 'unknown') return 'unknown'
  if (row.state === 'held') return 'waiting'
  return ['sending', 'sent'].includes(row.state) && arrivesBy(row) <= now ? 'late' : null
}

async function happenedTo({ tx }: Scope, ids: readonly string[]) {
  const rows = await tx.$queryRaw<{ payout: string; action: string; at: Date }[]>`
    select detail->>'payout' as payout, action, at from audit_event
    where action like 'payout.%' and detail->>'payout' = any(${[...ids]}::text[]) order by at, id`
  return rows.flatMap(({ payout, action, at }) => {
    const what = PAYOUT_HAPPENINGS.find((known) => `payout.${known}` === action)
    return what ? [{ payout, what, at }] : []
  })
}
