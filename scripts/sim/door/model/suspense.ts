import type { Currency } from '../operation.ts'
import type { Asked } from './aim.ts'
import { type Answer, granted, type Model, personOf, type TopUp } from './model.ts'

/** Money that is here and nobody's, or the reverse. `as`: the top-up that somebody was given it as. */
export type SuspenseItem = {
  name: string
  /** Of which top-up its rail spoke, and whether by its name. */
  of: TopUp
  isNamed: boolean
  minor: number
  currency: Currency
  kind: 'here' | 'gone' | 'short'
  state: 'open' | 'returned' | 'assigned' | 'sent_back'
  at: number
  as: TopUp | null
}

/** Money that a rail brought and nobody has got, the newest last; only a bank's, which is never asked again. */
export const inSuspense = ({ suspense }: Model): SuspenseItem[] =>
  suspense.filter(({ kind, state, of }) => kind === 'here' && state === 'open' && of.rail === 'bank')

/** Two of staff say whose it is: the top-up it was meant for is credited with it, or it becomes one of its own. */
export function giveOut(model: Model, { item, who }: Asked<'give out'>): Answer {
  const { minor, currency, of, at } = item
  const order = meant(model, item, who) ?? ownOrder(model, { who, currency, minor, at })
  Object.assign(order, { state: 'credited', got: minor, fee: 0 })
  model.payTo('unidentified', currency, -minor)
  personOf(model, who).purse(currency).available += minor
  Object.assign(item, { state: 'assigned', as: order })
  if (item.isNamed) endReview(model, of, item, of.who === who ? 'expired' : 'pending')
  return granted({ state: 'approved' })
}

/** Or that it goes back to whoever sent it: from now on the rail owes us nothing for it. */
export function sendBack(model: Model, { item }: Asked<'send back'>): Answer {
  const { minor, currency, of, isNamed } = item
  model.payTo('unidentified', currency, -minor)
  model.payTo(`topup_clearing ${of.rail}`, currency, minor)
  item.state = 'sent_back'
  if (isNamed) endReview(model, of, item, 'pending')
  return granted({ state: 'approved' })
}

const AWAITED: TopUp['state'][] = ['pending', 'in_review', 'expired', 'failed']
const isAwaited = ({ got, state }: TopUp) => got === null && AWAITED.includes(state)

/** The one it names, in whatever amount; else the newest that awaits exactly this sum. */
function meant(model: Model, { of, isNamed, minor, currency }: SuspenseItem, who: number): TopUp | undefined {
  if (isNamed && of.who === who) return isAwaited(of) ? of : undefined
  const those = model.topUps.filter((each) => each.who === who && each.rail === of.rail && isAwaited(each))
  return those
    .filter((each) => each.currency === currency && each.minor === minor)
    .toSorted((a, b) => a.created - b.created)
    .at(-1)
}

type Own = Pick<TopUp, 'who' | 'currency' | 'minor'> & { at: number }

function ownOrder(model: Model, { who, currency, minor, at }: Own): TopUp {
  const number = model.topUps.length
  const nothingYet = { fee: 0, got: null, taken: 0, own: true, state: 'pending', told: false } as const
  const moments = { created: at, expires: model.now }
  const order: TopUp = { number, who, rail: 'bank', currency, minor, total: minor, ...nothingYet, ...moments }
  model.topUps.push(order)
  return order
}

/** The money is placed: its top-up is looked into no longer, unless more waits under its name. */
export function endReview(model: Model, order: TopUp, { name }: SuspenseItem, next: 'pending' | 'expired'): void {
  const waits = model.suspense.some((each) => each.state === 'open' && each.name === name)
  if (order.state === 'in_review' && !waits) order.state = next
}

type What = Pick<SuspenseItem, 'name' | 'minor' | 'currency'>
const isOf = (item: SuspenseItem, { name, minor, currency }: What): boolean =>
  item.name === name && item.minor === minor && item.currency === currency

/** What is here of such money, or was sent back and its rail has not said so: that first. */
export function keptOf({ suspense }: Model, what: What): SuspenseItem | undefined {
  const those = suspense.filter((item) => item.kind === 'here' && isOf(item, what))
  return those.find(({ state }) => state === 'sent_back') ?? those.find(({ state }) => state === 'open')
}

/** Such money that is missing, and not written off: nobody writes anything off here. */
export const missingOf = ({ suspense }: Model, what: What): SuspenseItem[] =>
  suspense.filter((item) => item.kind === 'gone' && item.state === 'open' && isOf(item, what))

/** As what such money was given out, and has not been taken back. */
export const givenOf = ({ suspense }: Model, what: What): TopUp[] =>
  suspense.flatMap((item) => (isOf(item, what) && item.as?.state === 'credited' ? [item.as] : []))
