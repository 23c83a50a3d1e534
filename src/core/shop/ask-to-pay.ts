import { countOne, limitRate } from '../kit/rate-limit.ts'
import { HOUR } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notify } from '../notices/notify.ts'
import { parseOkpayId } from '../people/okpay-id.ts'
import { stateOf } from './payment-link.ts'
import { linkOf } from './read-payment-link.ts'

/** Anybody can type anybody's number: nobody is asked more often than this within an hour. */
const ASKED_MAX = 6

/** A link is for one customer: nobody goes through the numbers with it. */
const OF_ONE_LINK = 20

/**
 * From the checkout page: asks the person of this OKPay ID, in their chat, whether they want to pay the link. The
 * answer is the same whether there is such a person or not, so that the page finds nobody. `too_many_requests` after 20
 * an hour with one link, whoever was named.
 */
export const askToPay: UseCase<{ token: string; okpayId: string }, null> = async (scope, { token, okpayId: typed }) => {
  const link = await linkOf(scope, token)
  await limitRate(scope, { subject: `link:${link.id}`, of: 'asked_to_pay', max: OF_ONE_LINK, windowMs: HOUR })
  const okpayId = parseOkpayId(typed)
  const person = okpayId
    ? await scope.tx.user.findUnique({ where: { okpayId }, select: { id: true, state: true } })
    : null
  const subject = person ? `user:${person.id}` : `okpay-id:${okpayId ?? ''}`
  const { count } = await countOne(scope, { subject, of: 'asked_to_pay', max: ASKED_MAX, windowMs: HOUR })
  if (!person || person.state === 'closed' || count > ASKED_MAX || stateOf(link, scope.now) !== 'open') return null
  const amount = money(link.amount, currencyOf(link.currency))
  const asked = { shop: link.shop, amount, description: link.description, link: token }
  await notify(scope, { userId: person.id }, { kind: 'payment_asked', ...asked })
  return null
}
