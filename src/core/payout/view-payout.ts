import type { Destination, Payout } from '#prisma'
import { viewDestination } from '../destination/destination.ts'
import { after, MINUTE } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { RailReason } from '../rails/views.ts'
import { payoutRailOf } from './rails.ts'
import { isUnsent } from './states.ts'
import { ARRIVES_WITHIN, PAYOUT_STATES, type PayoutDeclined, type PayoutState, type PayoutView } from './views.ts'

/** A state as the database keeps it; it holds no other. */
export const stateOf = ({ state }: Pick<Payout, 'state'>): PayoutState =>
  PAYOUT_STATES.find((known) => known === state) ?? 'unknown'

/** Until when it takes at most, from the moment on at which nothing keeps it any more. */
export const arrivesBy = ({ releasedAt, waitsUntil, confirmedAt, createdAt, rail }: Payout): Date =>
  after(latest(releasedAt ?? confirmedAt ?? createdAt, waitsUntil), ARRIVES_WITHIN[payoutRailOf(rail)].to * MINUTE)

const latest = (one: Date, other: Date | null): Date => (other && other > one ? other : one)

/** A withdrawal as its owner sees it. */
export function viewPayout(
  scope: Scope,
  row: Payout & { destination: Destination },
  holder: string,
  first = false,
): PayoutView {
  const currency = currencyOf(row.currency)
  const { reference, confirmedAt, sentAt, settledAt, endedAt } = row
  return {
    payoutId: row.id,
    reference,
    destination: viewDestination(scope, row.destination, holder),
    amount: money(row.amount, currency),
    fee: money(row.fee, currency),
    total: money(row.amount + row.fee, currency),
    state: stateOf(row),
    reason: row.reason as RailReason | null,
    confirmedAt,
    sentAt,
    settledAt,
    endedAt,
    arrivesBy: arrivesBy(row),
    reviewUntil: row.state === 'review' ? row.reviewUntil : null,
    waitsUntil: row.state === 'held' && row.waitsUntil && row.waitsUntil > scope.now ? row.waitsUntil : null,
    declined: row.declined as PayoutDeclined | null,
    cancellable: isUnsent(row.state),
    first,
  }
}
