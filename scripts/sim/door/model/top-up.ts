import type { Asked } from './aim.ts'
import { type Answer, granted, inMinor, type Model, personOf, refused, type TopUp, topUpOf } from './model.ts'
import { restrict } from './people.ts'
import { bringBack, hasOf } from './put-aside.ts'
import { endReview, givenOf, keptOf, missingOf, type SuspenseItem } from './suspense.ts'
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
    total: minor + fee,
    got: null,
    taken: 0,
    own: false,
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
  const minor = order.total + (operation.wrong === 'amount' ? 1 : 0)
  const unknown = operation.wrong === 'reference'
  if (!unknown) order.told = true
  const named = unknown ? undefined : order
  const name = `${order.rail} ${unknown ? `nobody's ${order.number}` : order.number}`
  const isHere = operation.wrong !== 'account'
  const word = { model, order, named, name, minor, currency: order.currency, isHere }
  return granted({ outcome: { succeeded, failed, returned }[operation.says](word) })
}

/** The same event once more. */
export function repeat(model: Model, { topUp: number }: Asked<'repeat'>): Answer {
  if (!topUpOf(model, number).told) throw new Error('only what was said can be repeated')
  return granted({ outcome: 'repeated' })
}

type Told = {
  model: Model
  order: TopUp
  named: TopUp | undefined
  name: string
  minor: number
  currency: TopUp['currency']
  isHere: boolean
}

function succeeded(told: Told): string {
  const { model, order, named, isHere, minor } = told
  if (!named || !isHere || minor !== order.minor + order.fee || order.got !== null) return keepApart(told)
  order.got = order.minor
  if (order.state === 'returned') return 'ignored'
  order.state = 'credited'
  pass(model, order, order.minor)
  return 'credited'
}

function failed({ named }: Told): string {
  if (named?.state !== 'pending' && named?.state !== 'expired') return 'ignored'
  named.state = 'failed'
  return 'failed'
}

/**
 * It is taken of whom it names, where it can be nobody else's and nobody has it still; else somebody decides. Where they
 * spent it, the like of it that waits goes.
 */
function returned(told: Told): string {
  const { model, named, minor } = told
  const others = givenOf(model, told).filter(({ who }) => who !== named?.who).length
  const isDoubtful = others > 0 && others > missingOf(model, told).length
  const theirs = named && !isDoubtful ? takenFrom(told, named) : undefined
  const waits = keptOf(model, told)?.state === 'open'
  const from = theirs && waits && hasOf(model, theirs) < minor - theirs.fee ? undefined : theirs
  return from ? takeBack(told, from) : leaveSuspense(told, isDoubtful)
}

function takenFrom(told: Told, named: TopUp): TopUp | undefined {
  const { model, minor, isHere } = told
  const kept = keptOf(model, told)
  if (kept?.state === 'sent_back') return undefined
  const left = isHere && named.state === 'credited' ? leftOf(named) : 0
  if (left === minor) return named
  const own = givenOf(model, told).find((each) => each.who === named.who && leftOf(each) === minor)
  if (own || kept) return own
  if (named.state !== 'credited' && named.state !== 'returned')
    return isHere && minor === named.minor + named.fee ? named : undefined
  return named.rail !== 'bank' && minor < left ? named : undefined
}

/** Of what was credited, its fee with it, that has not been taken back in parts. */
const leftOf = ({ got, minor, fee, taken }: TopUp): number => (got ?? minor) + fee - taken

/** What waits is not what is taken back where that may have been given to somebody. */
function leaveSuspense(told: Told, isDoubtful: boolean): string {
  const { model, order, named, minor } = told
  const kept = keptOf(model, told)
  const isSentBack = kept?.state === 'sent_back'
  const item = isDoubtful && !isSentBack ? undefined : kept
  if (item) item.state = 'returned'
  if (isSentBack) return 'returned'
  move(model, order, -minor)
  if (item && named) endReview(model, named, item, 'pending')
  if (item) return 'returned'
  keep(told, 'gone', 'open')
  return 'suspense'
}

function keepApart(told: Told): string {
  const { model, order, named, minor } = told
  move(model, order, minor)
  const missing = missingOf(model, told)
  const gone = givenOf(model, told).length < missing.length ? missing[0] : undefined
  if (gone) gone.state = 'returned'
  else if (named && ['pending', 'expired', 'failed'].includes(named.state)) named.state = 'in_review'
  keep(told, 'here', gone ? 'returned' : 'open')
  return 'suspense'
}

function keep(told: Told, kind: SuspenseItem['kind'], state: 'open' | 'returned', minor = told.minor): void {
  const { model, name, order: of, named, currency } = told
  model.suspense.push({ name, of, isNamed: named !== undefined, minor, currency, kind, state, at: model.now, as: null })
}

/** Into suspense, or, below nothing, out of it. */
function move(model: Model, { rail, currency }: TopUp, minor: number): void {
  model.payTo('unidentified', currency, minor)
  model.payTo(`topup_clearing ${rail}`, currency, -minor)
}

function pass(model: Model, { who, rail, currency, fee }: TopUp, amount: number, feePart = fee): void {
  personOf(model, who).purse(currency).available += amount
  model.payTo('fee_topup', currency, feePart)
  model.payTo(`topup_clearing ${rail}`, currency, -(amount + feePart))
}

function takeBack(told: Told, order: TopUp): string {
  if (order.state !== 'credited') order.state = 'returned'
  else takeOf(told, order)
  return 'returned'
}

/** Where it is not enough, what its owner has put aside comes back first. What is spent is the house's loss, and they are stopped. */
function takeOf(told: Told, order: TopUp): void {
  const { model, minor } = told
  const left = leftOf(order)
  const amount = Math.min(minor, Math.max(left - order.fee, 0))
  if (minor === left) order.state = 'returned'
  order.taken += minor
  pass(model, order, -amount, amount - minor)
  const { who, currency } = order
  const purse = personOf(model, who).purse(currency)
  if (purse.available >= 0) return
  bringBack(model, order)
  if (purse.available >= 0) return
  // What arrived while they were stopped is theirs, too.
  purse.available += purse.held
  purse.held = 0
  if (purse.available >= 0) return
  restrict(model, { who })
  const short = -purse.available
  purse.available = 0
  model.payTo('loss', currency, -short)
  keep(told, 'short', 'open', short)
}
