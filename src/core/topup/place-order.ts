import type { Result } from '../kit/failure.ts'
import { type CoreDeps, run, type UseCase } from '../kit/use-case.ts'
import type { PlacedOrder } from '../ports/order-desk.ts'
import { type OwnTopUp, viewTopUp } from './view-top-up.ts'
import type { TopUpView } from './views.ts'

/**
 * Sees to it that a top-up that is paid on somebody else's page has that page. The order is placed between two
 * transactions, never inside one; it carries the top-up's reference, so that doing this again, after a crash between
 * them say, finds the same order. Refused: the top-up has failed, and its owner hears why.
 */
export async function placeOrder(deps: CoreDeps, { view, locale }: OwnTopUp): Promise<Result<TopUpView>> {
  if (view.rail === 'bank' || view.details.page !== null || view.state !== 'pending') return { ok: true, value: view }
  const { id, rail, reference, amount, total, expiresAt } = view
  const desk = deps.orderDesks[rail]
  const placed: PlacedOrder = desk
    ? await desk.place({ reference, amount: total, expiresAt, locale })
    : { state: 'refused', reason: 'provider_unavailable' }
  if (placed.state === 'placed') return run(deps, keepPage, { id, pageUrl: placed.pageUrl })
  const ended = await run(deps, endOrder, { id, reason: placed.reason })
  // A report of its payment may have come in between: money that is there is the later truth.
  if (!ended.ok || ended.value.state !== 'failed') return ended
  return { ok: false, failure: { code: placed.reason, rail, amount, reference } }
}

const keepPage: UseCase<{ id: string; pageUrl: string }, TopUpView> = async (scope, { id, pageUrl }) =>
  viewTopUp(scope, await scope.tx.topUp.update({ where: { id }, data: { pageUrl } }))

type Refusal = { id: string; reason: 'provider_unavailable' | 'maintenance' }

const endOrder: UseCase<Refusal, TopUpView> = async (scope, { id, reason }) => {
  const ended = { state: 'failed', reason, settledAt: scope.now }
  await scope.tx.topUp.updateMany({ where: { id, state: 'pending' }, data: ended })
  return viewTopUp(scope, await scope.tx.topUp.findUniqueOrThrow({ where: { id } }))
}
