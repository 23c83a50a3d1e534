import type { ChatRef } from '../chat/views.ts'
import { after } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { activeOf, allower, CARD_LIVES, capsFor, termsHash, viewAllowance } from './allowance.ts'
import type { AllowanceView, PayoutSurface } from './views.ts'

/**
 * The card on which an owner lets their shop's servers pay people, drawn up with what is in force, or with what goes out
 * without a PIN. Opened again it is the same card. `shop_missing`, `shop_right_missing`, and what stops an account.
 */
export const openAllowance: UseCase<{ actor: ChatRef; surface?: PayoutSurface }, AllowanceView> = async (
  scope,
  { actor, surface = 'v1' },
) => {
  const acting = await allower(scope, actor)
  const { me, shop } = acting
  const { tx, now } = scope
  const { currency, usual } = await capsFor(scope, me, surface)
  const mine = { shopId: shop.id, ownerId: me.id, surface, state: 'draft', expiresAt: { gt: now }, currency }
  const there = await tx.payoutAllowance.findFirst({ where: mine })
  if (there) return viewAllowance(scope, acting, there)
  const active = await activeOf(scope, { shopId: shop.id, surface })
  const caps = active?.currency === currency ? active : usual
  const terms = {
    ...{ id: scope.newId(), shopId: shop.id, ownerId: me.id, surface, currency },
    ...{ perPayment: caps.perPayment, perDay: caps.perDay },
  }
  const times = { createdAt: now, expiresAt: after(now, CARD_LIVES) }
  const card = await tx.payoutAllowance.create({ data: { ...terms, ...times, hash: termsHash(terms) } })
  return viewAllowance(scope, acting, card)
}
