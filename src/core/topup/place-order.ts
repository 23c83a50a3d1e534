import type { Result } from '../kit/failure.ts'
import { after } from '../kit/time.ts'
import { type CoreDeps, run, type UseCase } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import type { PlacedOrder } from '../ports/order-desk.ts'
import { noteHealth, noteRecovered } from '../rails/health.ts'
import { FIRST_ASKED_AFTER } from './asking.ts'
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
  const platform = view.rail === 'card' ? null : (view.platform?.code ?? null)
  const placed: PlacedOrder = desk
    ? await desk.place({ reference, amount: total, expiresAt, locale, platform })
    : { state: 'refused', reason: 'provider_unavailable' }
  if (placed.state === 'placed') return run(deps, keepPage, { id, ...placed })
  const ended = await run(deps, endOrder, { id, rail, reason: placed.reason, isRails: placed.only === undefined })
  // A report of its payment may have come in between: money that is there is the later truth.
  if (!ended.ok || ended.value.state !== 'failed') return ended
  return { ok: false, failure: { code: placed.reason, rail, amount, reference } }
}

type Kept = { id: string; pageUrl: string; ownFee?: Money | undefined }

/** From now on the rail can be asked about it, whether or not it ever tells us anything. */
const keepPage: UseCase<Kept, TopUpView> = async (scope, { id, pageUrl, ownFee }) => {
  const said = ownFee && { ownFee: ownFee.minor }
  const askAt = after(scope.now, FIRST_ASKED_AFTER)
  const row = await scope.tx.topUp.update({ where: { id }, data: { pageUrl, ...said } })
  await scope.tx.topUp.updateMany({ where: { id, credited: null }, data: { askAt } })
  await noteRecovered(scope, row.rail)
  return viewTopUp(scope, row)
}

type Refusal = { id: string; rail: string; reason: 'provider_unavailable' | 'maintenance'; isRails: boolean }

/** Whoever comes next knows it before they try, where it is the rail and not this order: else one person could mark it. */
const endOrder: UseCase<Refusal, TopUpView> = async (scope, { id, rail, reason, isRails }) => {
  const ended = { state: 'failed', reason, settledAt: scope.now }
  await scope.tx.topUp.updateMany({ where: { id, state: 'pending' }, data: ended })
  if (isRails) await noteHealth(scope, rail, reason === 'maintenance' ? 'maintenance' : 'down')
  return viewTopUp(scope, await scope.tx.topUp.findUniqueOrThrow({ where: { id } }))
}
