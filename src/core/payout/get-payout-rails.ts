import type { UseCase } from '../kit/use-case.ts'
import { healthOfRails } from '../rails/health.ts'
import { wayOut } from '../rails/way-out.ts'
import { PAYOUT_RAILS, type PayoutRailView } from './views.ts'

/** The ways out that are switched on, and what each is like now, for everybody to read (S32, S91). */
export const getPayoutRails: UseCase<Record<never, never>, PayoutRailView[]> = async (scope) => {
  const health = await healthOfRails(scope)
  return PAYOUT_RAILS.filter((rail) => scope.payoutDesks[rail]).map((rail) => ({ rail, health: health(wayOut(rail)) }))
}
