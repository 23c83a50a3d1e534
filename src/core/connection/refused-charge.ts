import { forgetName } from '../api/once.ts'
import { recordEvents } from '../event/record-events.ts'
import type { Failure } from '../kit/failure.ts'
import { countOne } from '../kit/rate-limit.ts'
import { dayOf, HOUR } from '../kit/time.ts'
import { tokenHash } from '../kit/token.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import type { Charging } from './charge-connection.ts'
import type { ChargeRefusal } from './views.ts'

/** A person hears of refusals of one kind so often within an hour, and not of every try of a program. */
const TOLD_AN_HOUR = 1
const ASKED_AN_HOUR = 6

/** What the person can do something about. What the rules found suspicious they hear of anyway. */
const TOLD: ReadonlySet<Failure['code']> = new Set<ChargeRefusal>([
  ...(['budget_exhausted', 'insufficient_balance', 'insufficient_for_fee', 'limit_single', 'limit_daily'] as const),
  ...(['limit_monthly', 'cooling_off', 'account_frozen_by_user', 'second_factor_needed'] as const),
])

/**
 * Of a payment that was refused after its invoice was written nothing is left: its reference is free, and so is its key;
 * also where it was refused because its connection ended meanwhile, whose token names nothing any more. `linkId`: of the
 * invoice that this very request wrote or found under its key.
 */
export async function undoCharge(
  scope: Scope,
  { idempotencyKey: key, linkId }: Pick<Charging, 'idempotencyKey'> & { linkId: string },
): Promise<'paid' | null> {
  const { tx } = scope
  const { count } = await tx.paymentLink.updateMany({
    where: { id: linkId, state: 'open' },
    data: { state: 'withdrawn', reference: null },
  })
  const link = await tx.paymentLink.findUniqueOrThrow({ where: { id: linkId }, select: { state: true, shopId: true } })
  const { state, shopId } = link
  if (count > 0) await forgetName(scope, { shopId, key })
  return state === 'paid' ? 'paid' : null
}

/** Tells whoever has to know that a connection was refused: its person what they can do, its shop that the budget is used up. */
export async function noteRefused(
  scope: Scope,
  { token, terms, failure }: Pick<Charging, 'token' | 'terms'> & { failure: Failure },
): Promise<null> {
  const row = await scope.tx.connectionToken.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: { connection: { include: { shop: true } } },
  })
  const connection = row?.connection
  if (connection?.state !== 'active') return null
  const { id, ownerId, shop } = connection
  const amount = money(terms.minor, terms.currency)
  if (failure.code === 'budget_exhausted') {
    const once = `connection.budget_exhausted:${id}:${failure.of}:${dayOf(scope.now)}`
    const data = { connection: typedId('con', id), budget: failure.of }
    await recordEvents(scope, [{ shopId: shop.id, type: 'connection.budget_exhausted', data, once }])
  }
  if (failure.code === 'auth_required' && failure.link !== undefined) {
    if (await isNews(scope, id, 'asked', ASKED_AN_HOUR))
      await notify(
        scope,
        { userId: ownerId },
        { kind: 'connection_asks', connection: id, shop: shop.name, amount, link: failure.link },
      )
    return null
  }
  if (!TOLD.has(failure.code) || !(await isNews(scope, id, failure.code, TOLD_AN_HOUR))) return null
  const why = failure.code as ChargeRefusal
  const also = 'limited' in failure && failure.limited ? { also: failure.limited.code } : {}
  const told = { kind: 'connection_refused', connection: id, shop: shop.name, amount, why, ...also } as const
  await notify(scope, { userId: ownerId }, told)
  return null
}

async function isNews(scope: Scope, id: string, what: string, max: number): Promise<boolean> {
  const limit = { subject: `connection:${id}`, of: `told:${what}`, max, windowMs: HOUR }
  return (await countOne(scope, limit)).count <= max
}
