import { type BalanceView, type LimitsView, type Money, money } from '#core'
import { type Button, press } from '../card/card.ts'
import { amountButton } from '../input/amount-answer.ts'
import type { Scene } from '../turn.ts'

/** The action of a button that names all there is of a currency. */
export const EVERYTHING = 'everything'

/**
 * What of a balance goes out with one tap: all of it or, where a limit is lower, as much as that leaves, where the fee is
 * there beside it. Null where nothing goes, for want of a way out, of its fee or of a limit that leaves something. In other
 * currencies than the limits' own it is the confirming card that measures.
 */
export async function suggestedOf(
  scene: Scene,
  { currency, available }: BalanceView,
  limits: LimitsView,
): Promise<Button | null> {
  const { words } = scene
  const left = leftBy(limits)
  const isLess = currency === limits.currency && left.minor < available.minor
  const most = isLess ? await payable(scene, left) : (await payable(scene, money(1n, currency))) && available
  if (!most) return null
  if (isLess) return amountButton(scene, most, words.label('withdraw-most-button', { amount: words.money(most) }))
  return press(words.label('withdraw-everything-button', { amount: words.money(most) }), EVERYTHING, { currency })
}

/** The most that one more payment may come to: by payment, by day, by month, and without a code that nobody could type. */
function leftBy({ single, leftToday, leftThisMonth, code }: LimitsView): Money {
  const bounds = [single, leftToday, leftThisMonth, ...(code && !code.on ? [code.above] : [])]
  return bounds.reduce((least, one) => (one.minor < least.minor ? one : least))
}

/** It, or as much of it as goes by some way with its fee; null where nothing does. */
async function payable({ core, actor }: Scene, amount: Money): Promise<Money | null> {
  if (amount.minor <= 0n) return null
  const offers = await core.getPayoutOffers({ actor, currency: amount.currency, amount })
  if (offers.ok) return offers.value.length > 0 ? amount : null
  const { failure } = offers
  const isShort = failure.code === 'insufficient_balance' || failure.code === 'insufficient_for_fee'
  return isShort ? failure.sendable : null
}
