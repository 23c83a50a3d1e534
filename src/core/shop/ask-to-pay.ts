import { countOne, limitRate, reachedUntil } from '../kit/rate-limit.ts'
import { HOUR } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { parseOkpayId } from '../people/okpay-id.ts'
import { declined } from './decline-ask.ts'
import { type PaymentLink, stateOf, viewLink } from './payment-link.ts'
import { notTaken } from './policy.ts'
import { linkOf } from './read-payment-link.ts'

/** Anybody can type anybody's number: nobody is asked more often than this within an hour. */
const ASKED_MAX = 6

/** A link is for one customer: nobody goes through the numbers with it. */
const OF_ONE_LINK = 20

/**
 * From the checkout page: asks the person of this OKPay ID, in their chat, whether they want to pay the link. The
 * answer is the same whether there is such a person or not, and whether or not they want to hear of this shop, so that
 * the page finds nobody. `too_many_requests` after 20 an hour with one link, whoever was named.
 */
export const askToPay: UseCase<{ token: string; okpayId: string }, null> = async (scope, { token, okpayId: typed }) => {
  const link = await linkOf(scope, token)
  await limitRate(scope, { subject: `link:${link.id}`, of: 'asked_to_pay', max: OF_ONE_LINK, windowMs: HOUR })
  const okpayId = parseOkpayId(typed)
  const person = okpayId
    ? await scope.tx.user.findUnique({ where: { okpayId }, select: { id: true, state: true, country: true } })
    : null
  const subject = person ? `user:${person.id}` : `okpay-id:${okpayId ?? ''}`
  const isDeclined = (await reachedUntil(scope, declined(subject, link))) !== null
  const payable = await isPayable(scope, link, person?.country ?? null)
  if (isDeclined || !payable) return null
  const { count } = await countOne(scope, { subject, of: 'asked_to_pay', max: ASKED_MAX, windowMs: HOUR })
  if (!person || person.state === 'closed' || count > ASKED_MAX) return null
  const { amount } = viewLink(link, scope.now)
  await notify(scope, { userId: person.id }, { kind: 'payment_asked', shop: link.shop, amount, link: token })
  return null
}

/** Nobody is asked for what would be refused: least of all by a shop that staff have stopped. */
async function isPayable({ tx, now }: Scope, link: PaymentLink, country: string | null): Promise<boolean> {
  const { amount } = viewLink(link, now)
  if (amount && notTaken(link.policy, amount, country)) return false
  const { state } = await tx.user.findUniqueOrThrow({ where: { id: link.ownerId }, select: { state: true } })
  const mayReceive = state !== 'restricted' && state !== 'closed'
  return mayReceive && link.accepting && stateOf(link, now) === 'open'
}
