import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { limitRate } from '../kit/rate-limit.ts'
import { atMost } from '../kit/text.ts'
import { after, DAY, HOUR } from '../kit/time.ts'
import { newToken } from '../kit/token.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { type Money, money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'
import { amountsFor } from '../payment/amounts.ts'
import { NOTE_MAX } from '../payment/views.ts'
import { actingUser } from '../people/actor.ts'
import { refuseRegion } from '../region/refuse-region.ts'
import { feeOn } from '../wallet/fee.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import { descriptionPlace, readLinks, viewLink } from './payment-link.ts'
import { shopOf } from './shop.ts'
import type { PaymentLinkView } from './views.ts'

const LIVES = 7 * DAY
const AN_HOUR = 120

/** Makes a one-time payment link of the actor's shop. It lives seven days. */
export const createLink: UseCase<{ actor: ChatRef; amount: Money; description: string }, PaymentLinkView> = async (
  scope,
  { actor, amount, description: given },
) => {
  const me = await actingUser(scope, actor)
  const shop = await shopOf(scope, me.id)
  if (me.state === 'restricted') fail({ code: 'account_restricted' })
  await refuseRegion(scope, me, 'receive', amount.currency)
  await refuseAmount(scope, me.level, amount)
  const description = atMost(given.trim(), NOTE_MAX)
  await limitRate(scope, { subject: `user:${me.id}`, of: 'payment_link', max: AN_HOUR, windowMs: HOUR })
  const [id, token] = [scope.newId(), newToken(scope, 16)]
  const sealed = Uint8Array.from(scope.keyring.seal(me.dataKey, descriptionPlace(id), description))
  const terms = { currency: amount.currency, amount: amount.minor, description: sealed }
  const times = { createdAt: scope.now, expiresAt: after(scope.now, LIVES) }
  await scope.tx.paymentLink.create({ data: { id, token, shopId: shop.id, ...terms, ...times }, select: { id: true } })
  const [link] = await readLinks(scope, { token })
  return viewLink(must(link, 'the link was just written'), scope.now)
}

/** A price that the fee would eat whole is no price. */
async function refuseAmount({ tx, now }: Scope, level: number, amount: Money): Promise<void> {
  const { currency } = amount
  if (amount.minor > AMOUNT_CAP_MINOR) fail({ code: 'amount_too_large', cap: money(AMOUNT_CAP_MINOR, currency) })
  const fees = await feeRuleAt(tx, { operation: 'pay', currency, level }, now)
  const isPayable = (minor: bigint) => {
    const price = money(minor, currency)
    return minor > 0n && amountsFor('pay', price, feeOn(fees, price)).arrives.minor > 0n
  }
  if (isPayable(amount.minor)) return
  fail({ code: 'amount_too_small', least: money(leastOf(isPayable), currency) })
}

/** The smallest price of which something arrives. More never leaves less, so halving finds it. */
function leastOf(isPayable: (minor: bigint) => boolean): bigint {
  let [low, high] = [1n, AMOUNT_CAP_MINOR]
  if (!isPayable(high)) throw new Error('the fee schedule leaves shops nothing of any price')
  while (low < high) {
    const middle = (low + high) / 2n
    if (isPayable(middle)) high = middle
    else low = middle + 1n
  }
  return low
}
