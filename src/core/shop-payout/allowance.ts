import { createHash } from 'node:crypto'
import type { PayoutAllowance } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { refuseStopped } from '../destination/draft.ts'
import { fail } from '../kit/failure.ts'
import { MINUTE } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { leftOf } from '../payment/payout-rules.ts'
import type { ActingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { type ActingShop, shopFor } from '../shop/shop-for.ts'
import { limitRulesAt } from '../wallet/schedule.ts'
import type { AllowanceView, PayoutSurface } from './views.ts'

/** How long a card may be agreed to. */
export const CARD_LIVES = 30 * MINUTE

type Terms = Pick<PayoutAllowance, 'id' | 'shopId' | 'ownerId' | 'surface' | 'currency' | 'perPayment' | 'perDay'>

/** What PIN and code are given for (TXA-03): exactly what the card shows. */
export function termsHash(terms: Terms): Uint8Array<ArrayBuffer> {
  const { id, shopId, ownerId, surface, currency, perPayment, perDay } = terms
  const parts = [surface === 'v1' ? 'payouts' : `payouts ${surface}`, id, shopId, ownerId, currency, perPayment, perDay]
  return new Uint8Array(createHash('sha256').update(parts.join('\n')).digest())
}

/** Whoever decides over a shop's payouts: its owner, whose purse it is, and who may send something out themselves. */
export async function allower(scope: Scope, actor: ChatRef): Promise<ActingShop> {
  const acting = await shopFor(scope, actor, 'manage')
  refuseLockedChat(acting.me)
  refuseStopped(acting.me)
  return acting
}

/** What is in force for what a shop's servers ask by; null while nothing is. */
export const activeOf = (
  { tx }: Scope,
  { shopId, surface }: Pick<PayoutAllowance, 'shopId' | 'surface'>,
): Promise<PayoutAllowance | null> => tx.payoutAllowance.findFirst({ where: { shopId, surface, state: 'active' } })

/** One's own card that is open. `quote_expired` for any other. */
export async function ownCard({ tx, now }: Scope, { me, shop }: ActingShop, id: string): Promise<PayoutAllowance> {
  const where = { id, ownerId: me.id, shopId: shop.id, state: 'draft', expiresAt: { gt: now } }
  return (await tx.payoutAllowance.findFirst({ where })) ?? fail({ code: 'quote_expired' })
}

/**
 * What a card begins with, and how far it can go: what the owner may send themselves; unsigned, what a payment may be that
 * takes no code, in a whole day.
 */
export async function capsFor(
  { tx, now }: Scope,
  me: Pick<ActingUser, 'homeCurrency' | 'level'>,
  surface: PayoutSurface,
) {
  const currency = currencyOf(me.homeCurrency)
  const { singleMinor, dailyMinor, smallMinor, smallDailyMinor, codeMinor } = (await limitRulesAt(tx, [currency], now))(
    {
      ...{ level: me.level, currency },
    },
  )
  const perDay = surface === 'crypto_pay' ? least(codeMinor, dailyMinor) : dailyMinor
  const most = { perPayment: least(singleMinor, perDay), perDay }
  return { currency, most, usual: { perPayment: smallMinor, perDay: smallDailyMinor } }
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other)

/** Only this folder writes the column, and the database keeps it to these two. */
export const surfaceOf = ({ surface }: Pick<PayoutAllowance, 'surface'>) => surface as PayoutSurface

/** The card of a shop. */
export async function viewAllowance(scope: Scope, acting: ActingShop, card: PayoutAllowance): Promise<AllowanceView> {
  const { me, shop } = acting
  const surface = surfaceOf(card)
  const active = await activeOf(scope, { shopId: shop.id, surface })
  const { most } = await capsFor(scope, me, surface)
  const currency = currencyOf(card.currency)
  const sums = ({ perPayment, perDay }: Pick<PayoutAllowance, 'perPayment' | 'perDay'>, of = currency) => ({
    perPayment: money(perPayment, of),
    perDay: money(perDay, of),
  })
  const inForce = active && currencyOf(active.currency)
  return {
    ...{ id: card.id, surface, shop: shop.name, ...sums(card), most: sums(most) },
    active: active &&
      inForce && {
        ...sums(active, inForce),
        leftToday: money(leftOf(active, scope.now), inForce),
        since: active.grantedAt ?? active.createdAt,
      },
    takesFactor: me.secondFactorAt !== null,
  }
}
