import type { ChatRef } from '../chat/views.ts'
import { after } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { agreesTo, CARD_LIVES, leaver, termsHash, viewClosing } from './card.ts'
import { residualsOf } from './residuals.ts'
import type { ClosingView } from './views.ts'

/**
 * The card on which somebody leaves: what stands in the way, what ends, and what is kept until when. Opened again it is
 * the same card, unless what it gives up is another sum now: that is agreed to anew. `not_registered`, `chat_locked`.
 */
export const openClosing: UseCase<{ actor: ChatRef }, ClosingView> = async (scope, { actor }) => {
  const me = await leaver(scope, actor)
  const { tx, now } = scope
  const there = await tx.closing.findFirst({ where: { ownerId: me.id, state: 'draft', expiresAt: { gt: now } } })
  const residuals = await residualsOf(scope, me)
  if (there && agreesTo(there, residuals)) return viewClosing(scope, me, there.id)
  if (there) await tx.closing.updateMany({ where: { id: there.id, state: 'draft' }, data: { state: 'dropped' } })
  const terms = { id: scope.newId(), ownerId: me.id }
  const times = { createdAt: now, expiresAt: after(now, CARD_LIVES) }
  await tx.closing.create({ data: { ...terms, ...times, hash: termsHash(terms, residuals) }, select: { id: true } })
  return viewClosing(scope, me, terms.id)
}
