import type { ChatRef } from '../chat/views.ts'
import { fail, type Result } from '../kit/failure.ts'
import { normaliseReference } from '../kit/reference.ts'
import { type CoreDeps, run, type UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { placeOrder } from './place-order.ts'
import { type OwnTopUp, ownTopUp } from './view-top-up.ts'
import type { TopUpView } from './views.ts'

type Asked = { actor: ChatRef; reference: string }

/** One's own top-up by its reference; an order that a crash kept from being placed is placed now. */
export async function getTopUp(deps: CoreDeps, input: Asked): Promise<Result<TopUpView>> {
  const found = await run(deps, findOwn, input)
  return found.ok ? placeOrder(deps, found.value) : found
}

const findOwn: UseCase<Asked, OwnTopUp> = async (scope, { actor, reference }) => {
  const me = await actingUser(scope, actor)
  const row = await scope.tx.topUp.findUnique({ where: { reference: normaliseReference(reference) } })
  if (!row || row.userId !== me.id) return fail({ code: 'topup_not_found' })
  return ownTopUp(scope, me, row)
}
