import type { Asked } from './aim.ts'
import { delayOf, isSmall, priceOf, totalOf, type Wish, whyNot } from './decision.ts'
import { type Answer, type Card, cardOf, granted, inMinor, linkOf, type Model, personOf, refused } from './model.ts'
import { nameOf, shopName } from './person.ts'
import { CAP } from './sums.ts'
import { atHome } from './worth.ts'

const CARD_LIVES = 300_000
export const NOTE = 'for the rent'

export function send(model: Model, { note, ...wish }: Asked<'send'>): Answer {
  return sendOf(model, { ...wish, note: note ? NOTE : null })
}

/** A fresh card for an earlier one of one's own: payee, amount and note are its, everything else is new. */
export function sendAgain(model: Model, { who, card: number }: Asked<'send again'>): Answer {
  const card = cardOf(model, number)
  if (!model.person(who)) return refused('not_registered')
  if (card.who !== who || card.kind !== 'send') return refused('not_found')
  return sendOf(model, card)
}

function sendOf(
  model: Model,
  { who, to, minor, currency, note }: Pick<Card, 'who' | 'to' | 'minor' | 'currency' | 'note'>,
): Answer {
  const [payer, payee] = [model.person(who), model.person(to)]
  if (!payer) return refused('not_registered')
  if (minor < 1 || minor > CAP) return refused('amount_too_large', { cap: inMinor(CAP, currency) })
  // A stranger has no account, and so no number that could be named: this is somebody else's id.
  if (!payee) return refused('payee_not_found', { asked: '' })
  if (payee === payer) return refused('self_transfer')
  const shown = { firstPayment: !payer.paid.has(to), note }
  return cardFor(
    model,
    { kind: 'send', payer, payee, minor, ...priceOf(model, 'send', currency, minor), currency, link: null },
    shown,
  )
}

export function pay(model: Model, { who, link: number }: Asked<'pay'>): Answer {
  const [payer, link] = [model.person(who), linkOf(model, number)]
  const payee = personOf(model, link.owner)
  if (!payer) return refused('not_registered')
  const { minor, currency } = link
  return cardFor(
    model,
    { kind: 'pay', payer, payee, minor, ...priceOf(model, 'pay', currency, minor), currency, link },
    { note: null },
  )
}

type Priced = Wish & Pick<Card, 'priced'>

function cardFor(model: Model, wish: Priced, shown: { firstPayment?: boolean; note: string | null }): Answer {
  const why = whyNot(model, wish)
  if (why) return why
  const { payer, payee, currency, minor, fee, ...rest } = wish
  const factor = isSmall(model, wish) ? 'none' : 'pin'
  const delay = delayOf(model, wish)
  const fresh = { factor, delay, state: 'draft', authorised: false, at: 0, until: 0 } as const
  const expires = model.now + CARD_LIVES
  const [number, total] = [model.cards.length, totalOf(wish)]
  model.cards.push({
    ...rest,
    ...fresh,
    number,
    who: payer.who,
    to: payee.who,
    minor,
    fee,
    currency,
    note: shown.note,
    expires,
  })
  const amounts = { amount: inMinor(minor, currency), fee: inMinor(fee, currency), total: inMinor(total, currency) }
  const keeps = inMinor(payer.purse(currency).available - total, currency)
  return granted({ ...amounts, keeps, factor, delaySeconds: delay, expiresAt: expires, ...shown })
}

export function confirm(model: Model, { card: number, who }: Asked<'confirm'>): Answer {
  const card = cardOf(model, number)
  if (who !== card.who) return refused('quote_expired')
  if (card.state === 'committed' || card.state === 'held') return receipt(card, false)
  const why = whyVoid(model, card)
  if (why) return why
  book(model, card)
  return receipt(card, true)
}

function whyVoid(model: Model, card: Card): Answer {
  const { kind, currency, state, expires, priced, minor } = card
  if (state !== 'draft' || expires <= model.now) return refused('quote_expired')
  const today = priceOf(model, kind, currency, minor)
  if (today.fee !== card.fee)
    return refused('quote_expired', { fee: { shown: inMinor(card.fee, currency), now: inMinor(today.fee, currency) } })
  if (today.priced !== priced) return refused('quote_expired')
  const wish = wishOf(model, card)
  const why = whyNot(model, wish)
  if (why) return why
  if (delayOf(model, wish) !== card.delay) return refused('quote_expired')
  const needsPin = card.factor === 'pin' || !isSmall(model, wish)
  return needsPin && !card.authorised ? refused('auth_required', { factor: 'pin' }) : undefined
}

function book(model: Model, card: Card): void {
  const { currency, minor } = card
  const { payer } = wishOf(model, card)
  payer.purse(currency).available -= totalOf(card)
  payer.count(model.now, atHome(minor, currency), !card.authorised)
  card.at = model.now
  if (card.delay === null) arrive(model, card)
  else wait(model, card)
}

/** It is its payee's, the fee is the house's, and the two know each other. */
function arrive(model: Model, card: Card): void {
  const { kind, currency, minor, fee, link } = card
  const { payer, payee } = wishOf(model, card)
  payee.purse(currency)[payee.state === 'restricted' ? 'held' : 'available'] += kind === 'send' ? minor : minor - fee
  model.payTo(`fee_${kind}`, currency, fee)
  card.state = 'committed'
  if (kind === 'send') payer.meet(card.to, model.now)
  if (link) Object.assign(link, { state: 'paid', paidBy: card })
}

/** All that left its payer waits with them. */
function wait(model: Model, card: Card): void {
  personOf(model, card.who).purse(card.currency).waiting += totalOf(card)
  card.state = 'held'
  card.until = model.now + (card.delay ?? 0) * 1_000
}

const wishOf = (model: Model, card: Card): Wish => ({
  ...card,
  payer: personOf(model, card.who),
  payee: personOf(model, card.to),
})

function receipt(card: Card, first: boolean): Answer {
  const { kind, minor, fee, currency, note, to, at } = card
  const amounts = {
    amount: inMinor(minor, currency),
    fee: inMinor(fee, currency),
    total: inMinor(totalOf(card), currency),
  }
  // Whom it waits for is named in full once they have it.
  const payeeName = card.state === 'held' ? {} : { payeeName: nameOf(to) }
  const whom = kind === 'send' ? { ...payeeName, note } : { shop: shopName(to) }
  return granted({ kind, ...amounts, ...whom, bookedAt: at, first })
}

/** A PIN typed for a card: a right one lets it be paid, a wrong one counts. */
export function pin(model: Model, { card: number, who, right }: Asked<'pin'>): Answer {
  const [card, person] = [cardOf(model, number), model.person(who)]
  if (!person) return refused('not_registered')
  const { pin: tries } = person
  if (tries.locked(model.now)) return refused('auth_locked', { until: tries.lockedUntil })
  if (card.who !== person.who) return refused('not_found')
  if (card.state !== 'draft' || card.expires <= model.now) return refused('quote_expired')
  if (!right) {
    const triesLeft = tries.wrong(model.now)
    return triesLeft > 0 ? granted({ state: 'wrong', triesLeft }) : refused('auth_locked', { until: tries.lockedUntil })
  }
  tries.right()
  card.authorised = true
  return granted({ state: 'authorised' })
}

export function cancel(model: Model, { card: number, who }: Asked<'cancel'>): Answer {
  const card = cardOf(model, number)
  if (!model.person(who)) return refused('not_registered')
  if (who === card.who && card.state === 'draft') card.state = 'cancelled'
  return granted()
}
