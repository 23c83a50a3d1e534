import type { Calling } from '../api/caller.ts'
import { type Named, once } from '../api/once.ts'
import type { Once } from '../api/views.ts'
import { recordEvents } from '../event/record-events.ts'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { newReference } from '../kit/reference.ts'
import type { Scope } from '../kit/use-case.ts'
import { money } from '../money/money.ts'
import { viewPayouts, writePayout } from '../shop-payout/payout.ts'
import type { ApiPayout, PayoutTerms } from '../shop-payout/views.ts'
import { type PayoutDecline, payoutOutcomeOf } from './outcomes.ts'

/**
 * Pays nobody, with nobody's money: the last two digits of the amount say what it is declined with, as they do for a test
 * invoice, where a payout can be; any other one succeeds. Nobody has to allow it, and the payee may be any name.
 * `reference_taken`.
 */
export async function payTestPayout(
  scope: Scope,
  calling: Calling,
  named: Named,
  terms: PayoutTerms,
): Promise<{ declined: PayoutDecline } | { done: Once<ApiPayout> }> {
  const { minor, currency } = terms
  if (minor <= 0n) return fail({ code: 'amount_too_small', least: money(1n, currency) })
  const declined = payoutOutcomeOf(minor)
  if (declined) return { declined }
  const done = await once(scope, calling, named, async () => {
    const number = newReference('TEST', scope.random)
    const row = await writePayout(scope, calling, { id: scope.newId(), allowanceId: null, terms, number })
    const [payout] = await viewPayouts(scope, calling, [row])
    const made = must(payout, 'it was just written')
    const data = { payout: made.id, amount: made.amount, currency: made.currency }
    const types = ['payout.created', 'payout.succeeded'] as const
    await recordEvents(
      scope,
      types.map((type) => ({ shopId: calling.shop.id, type, live: false, data })),
    )
    return made
  })
  return { done }
}
