import { type Currency, LEVELS, WAITS } from '../operation.ts'
import type { Deal } from './deal.ts'
import { type Answer, inMinor, type Link, type Model, refused } from './model.ts'
import { monthOf, type Person } from './person.ts'
import { type Fee, sendable } from './terms.ts'

const DAY = 86_400_000

/** A payment that is thought of. A shop pays the fee of what it is paid; whoever sends to a person pays it on top. */
export type Wish = Deal & {
  kind: 'send' | 'pay'
  payer: Person
  /** Nobody: it goes to an account of one's own. */
  payee: Person | null
  fee: number
  priced: Fee
  link: Link | null
}

export const totalOf = ({ kind, minor, fee }: Pick<Wish, 'kind' | 'minor' | 'fee'>): number =>
  kind === 'send' ? minor + fee : minor

/**
 * Why a payment is refused: who pays, then who is paid, then how much; of two bounds the tighter, funds before limits, which
 * are said beside funds that are short.
 * @param allowed what is against it by what its payer allowed, where they are not who asks
 */
export function whyNot(model: Model, wish: Wish, allowed: () => Answer = () => undefined): Answer {
  const { payer, payee, link } = wish
  if (payer.state === 'frozen_by_user') return refused('account_frozen_by_user')
  if (payer.state === 'restricted') return refused('account_restricted')
  const closed = link ? whyNotLink(model, wish, link) : payer === payee ? refused('self_transfer') : undefined
  const first = closed ?? allowed()
  if (first) return first
  const [over, short] = [overLimit(model, wish), tooPoor(wish)]
  if (over && (!short || short.most > over.most)) return over.answer
  if (short) return withNext(short.answer, over?.answer ?? codeless(model, wish))
  return noRoom(model, wish) ?? codeless(model, wish)
}

/** What is short, and what would refuse it next, once the money is there. */
const withNext = (short: Answer, next: Answer): Answer =>
  short && 'refused' in short && next && 'refused' in next
    ? { refused: { ...short.refused, limited: next.refused } }
    : short

/** Nobody in this play has a second factor, which too much for a shop that is new takes. */
function codeless(model: Model, wish: Wish): Answer {
  const { kind, payer, payee } = wish
  if (kind !== 'pay' || !payee || !isMuchForNew(model, wish)) return undefined
  const { since, cents } = payer.met.of('pay', payee.who)
  const left = inMinor(Math.max(0, WAITS.over - cents), 'EUR')
  const until = since === null ? null : model.now + payer.met.newFor('pay', payee.who, model.now) * 1_000
  return refused('second_factor_needed', { limit: inMinor(WAITS.over, 'EUR'), newShop: { left, until } })
}

/** A shop takes so much at once, a day and a month: said last, and without a number of its own. */
function noRoom({ now }: Model, { link, payee, price, arrives }: Wish): Answer {
  if (!link || !payee || price <= payee.takes(arrives, now)) return undefined
  return refused('merchant_limit', { asked: inMinor(price, arrives), link: `link ${link.number}` })
}

export function whyNotLink(model: Model, { payer, payee }: Pick<Wish, 'payer' | 'payee'>, link: Link): Answer {
  if (payer === payee) return refused('own_link')
  if (link.state === 'paid' && link.uses !== 1) return refused('invoice_used_up')
  if (link.state === 'paid') {
    const mine = link.paidBy?.who === payer.who
    return refused('already_paid', { paidAt: link.paidBy?.at, reference: mine ? `card ${link.paidBy?.number}` : null })
  }
  if (link.state === 'withdrawn') return refused('invoice_withdrawn')
  if (link.expires <= model.now) return refused('invoice_expired', { expiredAt: link.expires })
  if (payee?.state === 'restricted') return refused('merchant_unavailable')
  return payee?.shop?.accepting ? undefined : refused('merchant_not_accepting')
}

/** A bound that is in the way, and the most it would let through. */
type Bound = { answer: Answer; most: number }

function overLimit(model: Model, wish: Wish): Bound | undefined {
  const { payer, minor, currency } = wish
  const cooling = coolingLeft(model, payer, currency)
  const usual = overUsual(model, wish)
  if (cooling === undefined || minor <= cooling || (usual && usual.most < cooling)) return usual
  return {
    answer: refused('cooling_off', { left: inMinor(cooling, currency), until: payer.coolingUntil }),
    most: cooling,
  }
}

function overUsual(model: Model, { payer, minor, currency }: Wish): Bound | undefined {
  const { now } = model
  const limits = model.terms.limitsFor(payer.level, currency, now)
  const { all } = payer.spent(currency, now)
  const month = payer.spentInMonth(currency, now)
  const [today, thisMonth] = [Math.max(limits.daily - all, 0), Math.max(limits.monthly - month, 0)]
  const left = Math.min(today, thisMonth)
  if (minor <= Math.min(limits.single, left)) return undefined
  const level = levelFor(model, payer, minor, currency)
  if (left >= limits.single) {
    const numbers = { limit: inMinor(limits.single, currency), asked: inMinor(minor, currency), level }
    return { answer: refused('limit_single', numbers), most: limits.single }
  }
  const lasting = thisMonth <= today
  const numbers = {
    limit: inMinor(lasting ? limits.monthly : limits.daily, currency),
    used: inMinor(lasting ? month : all, currency),
    left: inMinor(left, currency),
    resetsAt: lasting ? monthOf(now, 1) : (Math.floor(now / DAY) + 1) * DAY,
    level,
  }
  return { answer: refused(lasting ? 'limit_monthly' : 'limit_daily', numbers), most: left }
}

/** The first level above one's own at which so much would go. */
function levelFor({ terms, now }: Model, payer: Person, minor: number, currency: Currency): number | null {
  const [{ all }, month] = [payer.spent(currency, now), payer.spentInMonth(currency, now)]
  const enough = LEVELS.filter((level) => level > payer.level).find((level) => {
    const { single, daily, monthly } = terms.limitsFor(level, currency, now)
    return minor <= single && all + minor <= daily && month + minor <= monthly
  })
  return enough ?? null
}

/** For a day after a reset: what small payments allow, and no more than is left of that today. */
export function coolingLeft({ now, terms }: Model, payer: Person, currency: Currency): number | undefined {
  if (payer.coolingUntil <= now) return undefined
  const { small, smallDaily } = terms.limitsFor(payer.level, currency, now)
  return Math.min(small, Math.max(smallDaily - payer.spent(currency, now).all, 0))
}

function tooPoor(wish: Wish): Bound | undefined {
  const { kind, payer, minor, currency, priced } = wish
  const [{ available, held, waiting }, total] = [payer.purse(currency), totalOf(wish)]
  if (total <= available) return undefined
  const most = kind === 'send' ? sendable(priced, available) : null
  const numbers = {
    available: inMinor(available, currency),
    onHold: inMinor(held + waiting, currency),
    needed: inMinor(total, currency),
    short: inMinor(total - available, currency),
    sendable: most === null ? null : inMinor(most, currency),
  }
  return {
    answer: refused(minor <= available ? 'insufficient_for_fee' : 'insufficient_balance', numbers),
    most: most ?? 0,
  }
}

/** Whether it may go without the PIN. */
export function isSmall(
  { now, terms }: Model,
  { payer, minor, currency }: Pick<Wish, 'payer' | 'minor' | 'currency'>,
): boolean {
  const { smallDaily } = terms.limitsFor(payer.level, currency, now)
  return minor <= payer.smallIn(currency, terms, now) && payer.spent(currency, now).small + minor <= smallDaily
}

type ForNew = Pick<Wish, 'kind' | 'payer' | 'payee' | 'minor' | 'currency'>
type Moment = Pick<Model, 'now' | 'market'>

/** With what went there before, it is a large payment to somebody, or a shop, that was not paid before, or only just. */
function isMuchForNew({ now, market }: Moment, { kind, payer, payee, minor, currency }: ForNew): boolean {
  if (!payee || payer.met.newFor(kind, payee.who, now) === 0) return false
  return market.atHome(minor, currency) + payer.met.of(kind, payee.who).cents > WAITS.over
}

/** How long it waits. Shops are paid at once. */
export const delayOf = (model: Moment, wish: ForNew): number | null =>
  wish.kind === 'send' && isMuchForNew(model, wish) ? WAITS.seconds : null
