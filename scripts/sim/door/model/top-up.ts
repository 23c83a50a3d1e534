import type { Asked } from './aim.ts'
import { comeBack } from './held.ts'
import {
  type Answer,
  type Card,
  granted,
  inMinor,
  type Model,
  type Payout,
  personOf,
  refused,
  type SuspenseItem,
  type TopUp,
  topUpOf,
} from './model.ts'
import { stop } from './payouts.ts'
import { restrict } from './people.ts'
import { feeOn } from './terms.ts'

const WAITS = { bank: 14 * 86_400_000, card: 30 * 60_000 }

export function topUp(model: Model, { who, rail, minor, currency }: Asked<'top up'>): Answer {
  if (!model.person(who)) return refused('not_registered')
  const fee = feeOn(model.terms.fee(`topup_${rail}`, currency, model.now), minor)
  const [number, created] = [model.topUps.length, model.now]
  const expires = created + WAITS[rail]
  model.topUps.push({
    number,
    who,
    rail,
    currency,
    minor,
    fee,
    credited: false,
    state: 'pending',
    created,
    expires,
    told: false,
  })
  return granted({
    fee: inMinor(fee, currency),
    total: inMinor(minor + fee, currency),
    state: 'pending',
    expiresAt: expires,
  })
}

/** What a rail says of a top-up. Money that is not as announced is nobody's until somebody decides. */
export function report(model: Model, operation: Asked<'report'>): Answer {
  const order = topUpOf(model, operation.topUp)
  const minor = order.minor + order.fee + (operation.wrong === 'amount' ? 1 : 0)
  const unknown = operation.wrong === 'reference'
  if (!unknown) order.told = true
  const named = unknown ? undefined : order
  const name = `${order.rail} ${unknown ? `nobody's ${order.number}` : order.number}`
  const asAnnounced = named !== undefined && operation.wrong === undefined
  const word = { model, order, named, name, minor, asAnnounced }
  return granted({ outcome: { succeeded, failed, returned }[operation.says](word) })
}

/** The same event once more. */
export function repeat(model: Model, { topUp: number }: Asked<'repeat'>): Answer {
  if (!topUpOf(model, number).told) throw new Error('only what was said can be repeated')
  return granted({ outcome: 'repeated' })
}

type Told = { model: Model; order: TopUp; named: TopUp | undefined; name: string; minor: number; asAnnounced: boolean }

function succeeded(told: Told): string {
  const { model, order, named, asAnnounced } = told
  if (!named || !asAnnounced || order.credited) return keepApart(told)
  order.credited = true
  if (order.state === 'returned') return 'ignored'
  order.state = 'credited'
  pass(model, order, 1)
  return 'credited'
}

function failed({ named }: Told): string {
  if (named?.state !== 'pending' && named?.state !== 'expired') return 'ignored'
  named.state = 'failed'
  return 'failed'
}

function returned(told: Told): string {
  const { model, order, named, name, minor, asAnnounced } = told
  if (named && asAnnounced && order.state !== 'returned') {
    if (order.state === 'credited') takeBack(told)
    order.state = 'returned'
    return 'returned'
  }
  const item = found(told, 'here')
  move(model, order, -minor)
  if (!item) {
    model.suspense.push({ name, minor, currency: order.currency, kind: 'gone', open: true })
    return 'suspense'
  }
  item.open = false
  const waits = model.suspense.some((each) => each.open && each.name === name)
  if (named?.state === 'in_review' && !waits) named.state = 'pending'
  return 'returned'
}

function keepApart(told: Told): string {
  const { model, order, named, name, minor } = told
  move(model, order, minor)
  const gone = found(told, 'gone')
  if (gone) gone.open = false
  else if (named && ['pending', 'expired', 'failed'].includes(named.state)) named.state = 'in_review'
  model.suspense.push({ name, minor, currency: order.currency, kind: 'here', open: !gone })
  return 'suspense'
}

const found = ({ model, name, minor, order }: Told, kind: SuspenseItem['kind']): SuspenseItem | undefined =>
  model.suspense.find(
    (item) =>
      item.open && item.kind === kind && item.name === name && item.minor === minor && item.currency === order.currency,
  )

/** Into suspense, or, below nothing, out of it. */
function move(model: Model, { rail, currency }: TopUp, minor: number): void {
  model.payTo('unidentified', currency, minor)
  model.payTo(`topup_clearing ${rail}`, currency, -minor)
}

function pass(model: Model, { who, rail, currency, minor, fee }: TopUp, sign: 1 | -1): void {
  personOf(model, who).purse(currency).available += sign * minor
  model.payTo('fee_topup', currency, sign * fee)
  model.payTo(`topup_clearing ${rail}`, currency, -sign * (minor + fee))
}

/** Where it is not enough, what its owner has put aside comes back first. What is spent is the house's loss, and they are stopped. */
function takeBack({ model, order, name }: Told): void {
  pass(model, order, -1)
  const { who, currency } = order
  const purse = personOf(model, who).purse(currency)
  if (purse.available >= 0) return
  const parked = <Each extends Card | Payout>(each: Each) =>
    each.who === who && each.currency === currency && each.state === 'held'
  for (const card of model.cards.filter(parked)) comeBack(model, card)
  for (const payout of model.payouts.filter(parked)) stop(model, payout)
  if (purse.available >= 0) return
  restrict(model, { who })
  const short = -purse.available
  purse.available = 0
  model.payTo('loss', order.currency, -short)
  model.suspense.push({ name, minor: short, currency: order.currency, kind: 'short', open: true })
}
