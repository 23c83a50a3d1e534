import type { Asked } from './aim.ts'
import { type Answer, type Card, cardOf, granted, inMinor, type Model, refused } from './model.ts'
import { nameOf } from './person.ts'
import { answerBy, givenBack, leftOf, overLeft, refundableUntil } from './shares.ts'
import { SOLD } from './views.ts'

export const WHY = { asked: 'it was stale', declined: 'it was fresh' }

/** What the buyer of a sale asked for. `declined`: the shop said why not, whatever came of it then. */
export type Wanted = {
  sale: Card
  state: 'open' | 'declined' | 'disputed' | 'refunded'
  declined: boolean
  at: number
}

/** A buyer asks once; asked again, it is said how that stands. */
export function askBack(model: Model, { sale: number, who, mute }: Asked<'ask back'>): Answer {
  const sale = cardOf(model, number)
  if (!model.person(who)) return refused('not_registered')
  if (sale.kind !== 'pay' || sale.who !== who) return refused('payment_unknown')
  const before = model.wanted.get(sale)
  if (before) return stand(model, before)
  const until = refundableUntil(sale)
  if (until <= model.now) return refused('refund_over', { until })
  if (leftOf(model, sale) === 0) return overLeft(model, sale)
  if (mute) return refused('reason_needed')
  const fresh: Wanted = { sale, state: 'open', declined: false, at: model.now }
  model.wanted.set(sale, fresh)
  return stand(model, fresh)
}

export function declineBack(model: Model, { sale: number, who, mute }: Asked<'decline back'>): Answer {
  const sale = cardOf(model, number)
  if (sale.kind !== 'pay') return refused('payment_unknown')
  if (!model.person(who)) return refused('not_registered')
  if (sale.to !== who) return refused('payment_unknown')
  const wanted = model.wanted.get(sale)
  if (wanted?.state === 'declined') return granted()
  if (wanted?.state !== 'open') return refused('superseded')
  if (mute) return refused('reason_needed')
  Object.assign(wanted, { state: 'declined', declined: true })
  return granted()
}

/** To support, once the shop said no, or nothing in its time. */
export function disputeBack(model: Model, { sale: number, who }: Asked<'dispute back'>): Answer {
  const sale = cardOf(model, number)
  if (!model.person(who)) return refused('not_registered')
  if (sale.kind !== 'pay' || sale.who !== who) return refused('payment_unknown')
  const wanted = model.wanted.get(sale)
  if (!wanted) return refused('superseded')
  if (isDisputable(model, wanted)) wanted.state = 'disputed'
  return wanted.state === 'disputed' ? stand(model, wanted) : refused('superseded')
}

/** All of a sale is back: nobody wants anything of it any more. */
export function endWanted(model: Model, sale: Card): void {
  const wanted = model.wanted.get(sale)
  if (wanted && givenBack(model, sale) === sale.price) wanted.state = 'refunded'
}

/** A sale as its shop looks at it. */
export function seeSale(model: Model, { sale: number, who }: Asked<'see sale'>): Answer {
  const sale = cardOf(model, number)
  if (sale.kind !== 'pay') return refused('payment_unknown')
  if (!model.person(who)) return refused('not_registered')
  if (sale.to !== who) return refused('payment_unknown')
  const { price, fee, arrives, at } = sale
  const refunds = model.refunds.filter((one) => one.sale === sale && one.state === 'succeeded')
  return granted({
    payment: `card ${number}`,
    at,
    from: nameOf(sale.who),
    description: SOLD,
    amount: inMinor(price, arrives),
    fee: inMinor(fee, arrives),
    arrived: inMinor(price - fee, arrives),
    refunded: inMinor(givenBack(model, sale), arrives),
    left: inMinor(leftOf(model, sale), arrives),
    refundableUntil: refundableUntil(sale),
    refunds: refunds.length,
  })
}

const isDisputable = ({ now }: Model, { state, at }: Wanted): boolean =>
  state === 'declined' || (state === 'open' && answerBy({ at }) <= now)

const stand = (model: Model, wanted: Wanted): Answer =>
  granted({
    state: wanted.state,
    askedAt: wanted.at,
    answerBy: answerBy(wanted),
    answer: wanted.declined ? WHY.declined : null,
    disputable: isDisputable(model, wanted),
    closedAt: null,
  })
