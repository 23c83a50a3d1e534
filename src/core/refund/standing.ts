import type { User } from '#prisma'
import { type Failure, fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { balanceNow } from '../ledger/balance.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { type Money, money } from '../money/money.ts'
import type { ActingShop } from '../shop/shop-for.ts'
import type { Paid } from './payment.ts'

/** Why nothing may leave an account now, whatever it is for; undefined where it may. */
function stopped(
  { state, outStoppedUntil: until }: Pick<User, 'state' | 'outStoppedUntil'>,
  now: Date,
): Failure | undefined {
  if (state === 'frozen_by_user') return { code: 'account_frozen_by_user' }
  if (state !== 'active') return { code: 'account_restricted' }
  return until && until > now ? { code: 'auth_locked', until } : undefined
}

/** Who gives something back of whose shop: its owner, or somebody who works there. */
export type Giver = { id: string; sellerId: string }

/** Why neither may give anything back now. Whoever works there is not told what is the matter with their owner's account. */
export async function stoppedFor({ tx, now }: Scope, { id, sellerId }: Giver): Promise<Failure | undefined> {
  const select = { id: true, state: true, outStoppedUntil: true }
  const people = await tx.user.findMany({ where: { id: { in: [id, sellerId] } }, select })
  const mine = people.find((one) => one.id === id)
  const failure = mine && stopped(mine, now)
  if (failure || id === sellerId) return failure
  return people.some((one) => stopped(one, now)) ? { code: 'merchant_unavailable' } : undefined
}

/**
 * S80: nobody decides on a purchase of their own. Whoever works there and bought asks the shop's owner
 * (`shop_right_missing`).
 */
export function refuseOwnPurchase({ me, role, shop }: ActingShop, { payer }: Paid): void {
  if (role !== 'owner' && payer.id === me.id) fail({ code: 'shop_right_missing', shop: shop.name, role, needs: null })
}

/** What a shop's balance keeps once `costs` has left it, or what is missing: its owner can top it up. */
export async function purseAfter(
  { tx }: Scope,
  { id, sellerId }: Giver,
  costs: Money,
): Promise<{ keeps: Money } | Failure> {
  const { currency, minor } = costs
  const { available, held } = await balanceNow(tx, ownerOfUser(sellerId), currency)
  if (available >= minor) return { keeps: money(available - minor, currency) }
  const short = money(minor - available, currency)
  if (id !== sellerId) return { code: 'shop_short', short }
  const has = { available: money(available, currency), onHold: money(held, currency) }
  return { code: 'insufficient_balance', ...has, needed: costs, short, sendable: null }
}
