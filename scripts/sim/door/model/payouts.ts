import { WAITS } from '../operation.ts'
import type { Asked } from './aim.ts'
import { plainDeal } from './deal.ts'
import { isSmall, whyNot } from './decision.ts'
import { type Answer, granted, inMinor, type Model, type Payout, payoutOf, personOf, refused } from './model.ts'
import { isNewAccount, type Person } from './person.ts'
import { CAP } from './sums.ts'
import { feeOn, sendable } from './terms.ts'

const [CARD_LIVES, ARRIVES] = [300_000, 2 * 86_400_000]

/** What a withdrawal comes to: a sum, or as much as there is, its fee on top. */
export function payOut(model: Model, { who, minor, currency, all }: Asked<'pay out'>): Answer {
  const { now, terms } = model
  const person = model.person(who)
  if (!person) return refused('not_registered')
  const priced = terms.fee('withdraw_bank', currency, now)
  const amount = all ? (sendable(priced, person.purse(currency).available) ?? 1) : minor
  const fee = feeOn(priced, amount)
  if (amount < 1 || amount + fee > CAP)
    return refused('amount_too_large', { cap: inMinor(sendable(priced, CAP) ?? amount, currency) })
  const fresh = {
    who,
    currency,
    minor: amount,
    fee,
    priced,
    state: 'draft',
    authorised: false,
    counted: 0,
    begun: false,
  } as const
  const moments = {
    created: now,
    expires: now + CARD_LIVES,
    at: null,
    waits: null,
    sentAt: null,
    settledAt: null,
    endedAt: null,
  }
  const payout: Payout = { number: model.payouts.length, ...fresh, ...moments, factor: 'none', reason: null }
  payout.factor = factorFor(model, person, payout)
  const why = whyNotOut(model, person, payout)
  if (why) return why
  model.payouts.push(payout)
  const { smallDaily } = terms.limitsFor(person.level, currency, now)
  const left = smallDaily - person.spent(currency, now).small - amount
  return granted({
    ...amountsOf(payout),
    keeps: inMinor(person.purse(currency).available - amount - fee, currency),
    factor: payout.factor,
    smallLeft: payout.factor === 'none' ? inMinor(left, currency) : null,
    expiresAt: payout.expires,
    arrivesBy: now + ARRIVES,
  })
}

/** Amount and fee wait from here on, once; confirmed already, it is said how it stands. */
export function confirmOut(model: Model, { payout: number, who }: Asked<'confirm out'>): Answer {
  const [payout, person] = [payoutOf(model, number), model.person(who)]
  if (!person) return refused('not_registered')
  if (payout.who !== who || payout.state === 'dropped') return refused('quote_expired')
  if (payout.state !== 'draft') return viewOf(payout, false)
  const { currency, minor, fee, priced } = payout
  const isSame = model.terms.fee('withdraw_bank', currency, model.now) === priced
  if (payout.expires <= model.now || !isSame) return refused('quote_expired')
  const why = whyNotOut(model, person, payout)
  if (why) return why
  const needsPin = payout.factor === 'pin' || factorFor(model, person, payout) === 'pin'
  if (needsPin && !payout.authorised) return refused('auth_required', { factor: 'pin' })
  person.purse(currency).available -= minor + fee
  person.purse(currency).waiting += minor + fee
  payout.counted = model.market.atHome(minor, currency)
  person.count(model.now, payout.counted, !payout.authorised)
  Object.assign(payout, { state: 'held', at: model.now })
  return viewOf(payout, true)
}

/** Before anybody has begun to send it. */
export function callOut(model: Model, { payout: number, who }: Asked<'call out'>): Answer {
  const [payout, person] = [payoutOf(model, number), model.person(who)]
  if (!person) return refused('not_registered')
  if (payout.who !== who) return refused('not_found')
  if (payout.state === 'draft') payout.state = 'dropped'
  if (payout.state === 'held') stop(model, payout)
  const isOver = payout.state === 'cancelled' || payout.state === 'dropped'
  return isOver ? viewOf(payout, false) : refused('payout_under_way', { reference: `payout ${number}` })
}

/** It is not sent, and its money is back. */
export function stop(model: Model, payout: Payout): void {
  giveBack(model, payout)
  Object.assign(payout, { state: 'cancelled', endedAt: model.now })
}

const UNDER_WAY: Payout['state'][] = ['sent', 'unknown']

/** It is sent, or asked about; what nobody has begun to send stays with whoever is frozen, and while it waits. */
export function sendOut(model: Model, { payout: number, answer }: Asked<'send out'>): Answer {
  const payout = payoutOf(model, number)
  const begun = UNDER_WAY.includes(payout.state)
  const begins = payout.state === 'held' && personOf(model, payout.who).state === 'active' && !isWaiting(model, payout)
  if (!begun && !begins) return granted({ sent: false })
  payout.begun = true
  if (answer === 'settled') return granted({ sent: settle(model, payout) })
  if (answer === 'refused') return granted({ sent: comeBack(model, payout) })
  if (answer === 'accepted') {
    if (payout.state === 'sent') return granted({ sent: false })
    Object.assign(payout, { state: 'sent', sentAt: payout.sentAt ?? model.now })
    return granted({ sent: true })
  }
  if (begins) payout.state = 'unknown'
  return granted({ sent: begins })
}

const isWaiting = ({ now }: Model, { waits }: Payout): boolean => waits !== null && waits > now

/** What the bank says of it, whenever; it counts where it was called about it, and about this sum. */
export function reportOut(model: Model, { payout: number, says, wrong }: Asked<'report out'>): Answer {
  const payout = payoutOf(model, number)
  if (wrong || !payout.begun) return granted({ outcome: 'ignored' })
  const isNews = says === 'settled' ? settle(model, payout) : comeBack(model, payout)
  return granted({ outcome: isNews ? says : 'ignored' })
}

function settle(model: Model, payout: Payout): boolean {
  const { who, currency, minor, fee, state } = payout
  if (state === 'settled' || state === 'returned') return false
  personOf(model, who).purse(currency).waiting -= minor + fee
  model.payTo('payout_clearing bank', currency, minor)
  model.payTo('fee_withdraw', currency, fee)
  Object.assign(payout, { state: 'settled', settledAt: model.now, sentAt: payout.sentAt ?? model.now })
  return true
}

/** That it came back is the later truth: amount and fee are there again, and the day's limit with them. */
function comeBack(model: Model, payout: Payout): boolean {
  const { who, currency, minor, fee, state } = payout
  if (state === 'returned') return false
  if (state === 'settled') {
    model.payTo('payout_clearing bank', currency, -minor)
    model.payTo('fee_withdraw', currency, -fee)
    personOf(model, who).purse(currency).waiting += minor + fee
  }
  giveBack(model, payout)
  Object.assign(payout, { state: 'returned', endedAt: model.now, reason: 'name_mismatch' })
  return true
}

function giveBack(model: Model, { who, currency, minor, fee, at, counted, authorised }: Payout): void {
  const person = personOf(model, who)
  person.purse(currency).waiting -= minor + fee
  person.purse(currency).available += minor + fee
  person.count(at ?? model.now, -counted, !authorised)
}

type Priced = Pick<Payout, 'minor' | 'fee' | 'currency' | 'priced'>

/** A payment to oneself in every respect but one: an account that is new takes small amounts only. */
function whyNotOut(model: Model, person: Person, { minor, fee, currency, priced }: Priced): Answer {
  const wish = {
    ...plainDeal(minor, currency),
    kind: 'send',
    payer: person,
    payee: null,
    fee,
    priced,
    link: null,
  } as const
  const why = whyNot(model, wish)
  if (!isNewAccount(person, model.now)) return why
  const { small, smallDaily } = model.terms.limitsFor(person.level, currency, model.now)
  const left = Math.min(small, Math.max(smallDaily - person.spent(currency, model.now).all, 0))
  const code = why && 'refused' in why ? why.refused['code'] : undefined
  const saysLess = code === 'limit_single' || code === 'insufficient_balance'
  const isSmallest = !why || (saysLess && left < person.purse(currency).available)
  if (minor <= left || !isSmallest) return why
  return refused('destination_new', { left: inMinor(left, currency), until: person.accountNewUntil })
}

/** A large amount to a new account takes the PIN in any case. */
function factorFor(model: Model, payer: Person, { minor, currency }: Priced): 'none' | 'pin' {
  const stepUp = isNewAccount(payer, model.now) && model.market.atHome(minor, currency) > WAITS.over
  return isSmall(model, { payer, minor, currency }) && !stepUp ? 'none' : 'pin'
}

const amountsOf = ({ minor, fee, currency }: Priced) => ({
  amount: inMinor(minor, currency),
  fee: inMinor(fee, currency),
  total: inMinor(minor + fee, currency),
})

function viewOf(payout: Payout, first: boolean): Answer {
  const { state, reason, at, created, waits, sentAt, settledAt, endedAt } = payout
  const arrivesBy = Math.max(at ?? created, waits ?? 0) + ARRIVES
  const moments = { confirmedAt: at, sentAt, settledAt, endedAt, arrivesBy }
  return granted({ ...amountsOf(payout), state, reason, ...moments, cancellable: state === 'held', first })
}
