import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { normaliseReference } from '../kit/reference.ts'
import { HOUR, MINUTE } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { amountsOf } from '../payment/intent.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { type PaymentLink, readLinks, viewLink } from './payment-link.ts'
import type { PaymentLinkView } from './views.ts'
import { writeLink } from './write-link.ts'

/** Such a link is paid at once or not at all: the shop did not write it, and finds it among its own. */
const LIVES = 15 * MINUTE
const AN_HOUR = 30

/**
 * S39: a fresh link of the shop that the actor's payment `reference` was to, for the same price and the same thing.
 * `not_found` for anybody else's payment, `merchant_not_accepting` where the shop does not want that.
 */
export const payAgain: UseCase<{ actor: ChatRef; reference: string }, PaymentLinkView> = async (
  scope,
  { actor, reference },
) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const paid = await scope.tx.intent.findUnique({ where: { reference: normaliseReference(reference) } })
  if (!paid?.linkId || paid.ownerId !== me.id || paid.state !== 'committed') return fail({ code: 'not_found' })
  const [old] = await readLinks(scope, { ids: [paid.linkId] })
  if (!old?.repeats || !old.accepting) return fail({ code: 'merchant_not_accepting' })
  await limitRate(scope, { subject: `user:${me.id}`, of: 'pay_again', max: AN_HOUR, windowMs: HOUR })
  // What stands on a counter is paid by the rules of what stands there.
  if (old.kind === 'counter') return viewLink(old, scope.now)
  return viewLink(await renewed(scope, old, amountsOf(paid).price), scope.now)
}

async function renewed(
  scope: Scope,
  { shopId, ownerId, description }: PaymentLink,
  amount: Money,
): Promise<PaymentLink> {
  const owner = await scope.tx.user.findUniqueOrThrow({ where: { id: ownerId }, select: { dataKey: true } })
  const { token } = await writeLink(scope, owner, { shopId, price: { amount }, description, livesMs: LIVES })
  const [link] = await readLinks(scope, { token })
  return must(link, 'the link was just written')
}
