import type { PayoutAllowance } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { later, startOfDay } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { missingFactor } from '../payment/factor.ts'
import { spentToday } from '../payment/payout-rules.ts'
import { mailUser } from '../people/mail-user.ts'
import { allower, ownCard, surfaceOf, termsHash, viewAllowance } from './allowance.ts'
import { endAllowances } from './end-allowance.ts'
import type { AllowanceView } from './views.ts'

/**
 * Lets the shop's servers pay people within exactly what the card says, with the PIN and an authenticator's code given for
 * that (TXA-03). What was in force before ends; what was paid under it today goes on counting. Agreed to already, it
 * says so again. `second_factor_off` for whoever has no authenticator, `auth_required`, `quote_expired`.
 */
export const agreeAllowance: UseCase<{ actor: ChatRef; id: string }, AllowanceView> = async (scope, { actor, id }) => {
  const acting = await allower(scope, actor)
  const { me, shop } = acting
  const there = await scope.tx.payoutAllowance.findFirst({ where: { id, shopId: shop.id, state: 'active' } })
  if (there) return viewAllowance(scope, acting, there)
  if (me.secondFactorAt === null) return fail({ code: 'second_factor_off' })
  const card = await ownCard(scope, acting, id)
  if (Buffer.compare(termsHash(card), card.hash) !== 0) return fail({ code: 'quote_expired' })
  const factor = missingFactor(card, 'pin_and_code', scope.now)
  if (factor) return fail({ code: 'auth_required', factor })
  const [before] = await endAllowances(scope, { shopId: shop.id, surface: surfaceOf(card) })
  await putInForce(scope, card, before)
  const caps = { perPayment: String(card.perPayment), perDay: String(card.perDay), currency: card.currency }
  await audit(scope, actor, 'payouts.allowed', `shop:${shop.id}`, {
    allowance: id,
    ...caps,
    ...(card.surface !== 'v1' && { surface: card.surface }),
  })
  // Whoever holds the phone alone may be reading the chat; the mailbox is another place.
  await mailUser(scope, me, 'payouts_allowed', { at: scope.now.toISOString() })
  return viewAllowance(scope, acting, card)
}

/** Whoever takes the caps back and sets them again starts no day anew. */
async function putInForce(
  { tx, now }: Scope,
  card: PayoutAllowance,
  before: PayoutAllowance | undefined,
): Promise<void> {
  const last =
    before ??
    (await tx.payoutAllowance.findFirst({
      where: { shopId: card.shopId, surface: card.surface, state: 'ended' },
      orderBy: { endedAt: 'desc' },
    }))
  const [today, same] = [startOfDay(now), last?.currency === card.currency]
  const spent = last && same ? spentToday(last, now) : 0n
  const { count } = await tx.payoutAllowance.updateMany({
    where: { id: card.id, state: 'draft', hash: card.hash as Uint8Array<ArrayBuffer> },
    data: {
      ...{ state: 'active', grantedAt: now, day: same ? later(last?.day ?? today, today) : today },
      spentDay: spent < card.perDay ? spent : card.perDay,
    },
  })
  if (count === 0) fail({ code: 'quote_expired' })
}
