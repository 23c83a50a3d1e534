import type { Asked } from './aim.ts'
import { coolingLeft, isSmall } from './decision.ts'
import {
  type Answer,
  type Card,
  cardOf,
  granted,
  inMinor,
  type Model,
  personOf,
  type Refund,
  refundOf,
  refused,
} from './model.ts'
import { nameOf, type Person } from './person.ts'
import { givenBack, leastBack, leftOf, overLeft, refundableUntil, type Shares, sharesOf } from './shares.ts'
import { SOLD } from './views.ts'
import { endWanted } from './wanted.ts'

const CARD_LIVES = 300_000

/** The card of giving something back: nothing moves yet. */
export function giveBack(model: Model, asked: Asked<'give back'>): Answer {
  const [sale, giver] = [cardOf(model, asked.sale), model.person(asked.who)]
  if (sale.kind !== 'pay') return refused('payment_unknown')
  if (!giver) return refused('not_registered')
  if (giver.who !== sale.to) return refused('payment_unknown')
  const minor = asked.all ? leftOf(model, sale) : asked.minor
  const unfit = stopped(giver) ?? notOfIt(model, sale, asked, minor)
  if (unfit) return unfit
  const shares = sharesOf(sale, givenBack(model, sale), minor)
  const why = tooSoon(model, giver, sale, minor) ?? tooPoor(giver, sale, shares) ?? codeless(model, giver, sale, minor)
  if (why) return why
  const [number, expires, factor] = [model.refunds.length, model.now + CARD_LIVES, factorOf(model, giver, sale, minor)]
  const { fee, payerGets } = shares
  const fresh = { state: 'draft', authorised: false, expires, at: 0 } as const
  model.refunds.push({ number, who: giver.who, sale, minor, fee, payerGets, factor, ...fresh })
  return granted({
    ...shown(sale, shares),
    left: inMinor(leftOf(model, sale) - minor, sale.arrives),
    keeps: inMinor(giver.purse(sale.arrives).available - costsOf(shares), sale.arrives),
    factor,
    smallLeft: factor === 'none' ? inMinor(smallLeft(model, giver, sale) - minor, sale.arrives) : null,
    expiresAt: expires,
  })
}

/** Books it, once. */
export function confirmBack(model: Model, asked: Asked<'confirm back'>): Answer {
  const why = nothingNew(model, asked)
  if (why) return why
  const refund = refundOf(model, asked.refund)
  const { sale, minor, authorised } = refund
  const giver = personOf(model, refund.who)
  move(model, giver, sale, sharesOf(sale, givenBack(model, sale), minor))
  if (giver.coolingUntil > model.now) giver.count(model.now, model.market.atHome(minor, sale.arrives), false)
  if (!authorised) giver.countSmall(model.now, model.market.atHome(minor, sale.arrives))
  Object.assign(refund, { state: 'succeeded', at: model.now })
  endWanted(model, sale)
  return receipt(model, refund, true)
}

/** Puts a card away; what was confirmed stays so. */
export function putBack(model: Model, { refund: number, who }: Asked<'put back'>): Answer {
  if (!model.person(who)) return refused('not_registered')
  const refund = refundOf(model, number)
  if (refund.who === who && refund.state === 'draft') refund.state = 'dropped'
  return granted()
}

/** What confirming it answers where that books nothing: why not, or what was booked before. Nothing changes. */
export function nothingNew(model: Model, { refund: number, who }: Asked<'confirm back'>): Answer {
  const [refund, giver] = [refundOf(model, number), model.person(who)]
  if (!giver) return refused('not_registered')
  if (refund.who !== who) return refused('quote_expired')
  if (refund.state === 'succeeded') return receipt(model, refund, false)
  const { sale, minor, fee, payerGets } = refund
  if (refund.state === 'dropped' || refund.expires <= model.now) return refused('quote_expired')
  if (minor > leftOf(model, sale)) return overLeft(model, sale)
  const shares = sharesOf(sale, givenBack(model, sale), minor)
  // What a fraction leaves over is another one once something else was given back.
  if (shares.fee !== fee || shares.payerGets !== payerGets) return refused('quote_expired')
  const missing = codeless(model, giver, sale, minor)
  if (missing) return missing
  const needsPin = refund.factor === 'pin' || factorOf(model, giver, sale, minor) === 'pin'
  if (needsPin && !refund.authorised) return refused('auth_required', { factor: 'pin' })
  return stopped(giver) ?? tooSoon(model, giver, sale, minor) ?? tooPoor(giver, sale, shares)
}

/** From the shop to whoever paid, by the way the sale came; with whom staff have stopped it waits. */
function move(model: Model, giver: Person, { who, currency, arrives, across }: Card, shares: Shares): void {
  const { minor, fee, payerGets, spread, rounding } = shares
  const payer = personOf(model, who)
  giver.purse(arrives).available -= costsOf(shares)
  payer.purse(currency)[payer.state === 'restricted' ? 'held' : 'available'] += payerGets
  model.payTo('fee_pay', arrives, -fee)
  if (!across) return
  model.payTo('fx_position', arrives, minor + spread + rounding)
  model.payTo('fx_spread', arrives, -spread)
  model.payTo('rounding', arrives, -rounding)
  model.payTo('fx_position', currency, -payerGets)
}

const costsOf = ({ minor, fee }: Pick<Shares, 'minor' | 'fee'>): number => minor - fee

function notOfIt(model: Model, sale: Card, { all, wrong }: Asked<'give back'>, minor: number): Answer {
  const until = refundableUntil(sale)
  if (until <= model.now) return refused('refund_over', { until })
  if (wrong === 'currency' && !all) return refused('currency_not_supported', { supported: [sale.arrives] })
  const left = leftOf(model, sale)
  if (left === 0 || minor > left) return overLeft(model, sale)
  const least = leastBack(sale, givenBack(model, sale))
  return minor < least ? refused('amount_too_small', { least: inMinor(least, sale.arrives) }) : undefined
}

function stopped({ state }: Person): Answer {
  if (state === 'active') return undefined
  return refused(state === 'restricted' ? 'account_restricted' : 'account_frozen_by_user')
}

/** For a day after a reset no more is given back than goes out. */
function tooSoon(model: Model, giver: Person, { arrives }: Card, minor: number): Answer {
  const left = coolingLeft(model, giver, arrives)
  if (left === undefined || minor <= left) return undefined
  return refused('cooling_off', { left: inMinor(left, arrives), until: giver.coolingUntil })
}

function tooPoor(giver: Person, { arrives }: Card, shares: Shares): Answer {
  const [{ available, held, waiting }, needed] = [giver.purse(arrives), costsOf(shares)]
  if (needed <= available) return undefined
  return refused('insufficient_balance', {
    available: inMinor(available, arrives),
    onHold: inMinor(held + waiting, arrives),
    needed: inMinor(needed, arrives),
    short: inMinor(needed - available, arrives),
    sendable: null,
  })
}

/** Nobody here has a second factor, which is needed above what a level pays at once. */
function codeless({ terms, now }: Model, { level }: Person, { arrives }: Card, minor: number): Answer {
  const { single } = terms.limitsFor(level, arrives, now)
  return minor > single ? refused('second_factor_needed', { limit: inMinor(single, arrives) }) : undefined
}

const factorOf = (model: Model, payer: Person, { arrives: currency }: Card, minor: number): Refund['factor'] =>
  isSmall(model, { payer, minor, currency }) ? 'none' : 'pin'

const smallLeft = ({ terms, now }: Model, giver: Person, { arrives }: Card): number =>
  terms.limitsFor(giver.level, arrives, now).smallDaily - giver.spent(arrives, now).small

function receipt(model: Model, refund: Refund, first: boolean): Answer {
  const { sale, at } = refund
  // Of its price, whatever time has passed since.
  const left = inMinor(sale.price - givenBack(model, sale), sale.arrives)
  return granted({ ...shown(sale, refund), at, left, first })
}

const shown = ({ number, who, arrives, currency }: Card, amounts: Pick<Shares, 'minor' | 'fee' | 'payerGets'>) => ({
  payment: `card ${number}`,
  to: nameOf(who),
  description: SOLD,
  reason: null,
  amount: inMinor(amounts.minor, arrives),
  fee: inMinor(amounts.fee, arrives),
  costs: inMinor(costsOf(amounts), arrives),
  payerGets: inMinor(amounts.payerGets, currency),
})
