import type { ChatRef } from '../chat/views.ts'
import { fail, type Result } from '../kit/failure.ts'
import { normaliseReference } from '../kit/reference.ts'
import { after, SECOND } from '../kit/time.ts'
import { type CoreDeps, run, type UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { askOrder } from './ask-orders.ts'
import { placeOrder } from './place-order.ts'
import { type OwnTopUp, ownTopUp } from './view-top-up.ts'
import type { TopUpView } from './views.ts'

const ASKED_AGAIN_AFTER = 10 * SECOND

type Asked = { actor: ChatRef; reference: string }

/**
 * One's own top-up by its reference; an order that a crash kept from being placed is placed now. Whoever looks at one
 * that waits makes us ask its rail, but not every moment: a callback that got lost is not waited for.
 * `topup_not_found`, `chat_locked`.
 */
export async function getTopUp(deps: CoreDeps, input: Asked): Promise<Result<TopUpView>> {
  const found = await run(deps, findOwn, input)
  if (!found.ok) return found
  const { view } = found.value
  if (view.rail === 'bank' || view.details.page === null || view.state !== 'pending')
    return placeOrder(deps, found.value)
  const mayAsk = await run(deps, claimAsking, view)
  const heard = mayAsk.ok && mayAsk.value ? await askOrder(deps, view) : 0
  return heard > 0 ? viewed(await run(deps, findOwn, input)) : { ok: true, value: view }
}

const viewed = (found: Result<OwnTopUp>): Result<TopUpView> =>
  found.ok ? { ok: true, value: found.value.view } : found

const claimAsking: UseCase<{ id: string }, boolean> = async ({ tx, now }, { id }) => {
  const quiet = { OR: [{ askedAt: null }, { askedAt: { lt: after(now, -ASKED_AGAIN_AFTER) } }] }
  const claimed = await tx.topUp.updateMany({ where: { id, ...quiet }, data: { askedAt: now } })
  return claimed.count === 1
}

const findOwn: UseCase<Asked, OwnTopUp> = async (scope, { actor, reference }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const row = await scope.tx.topUp.findUnique({ where: { reference: normaliseReference(reference) } })
  if (!row || row.userId !== me.id) return fail({ code: 'topup_not_found' })
  return ownTopUp(scope, me, row)
}
