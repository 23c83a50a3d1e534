import { FX } from '../operation.ts'
import type { Asked } from './aim.ts'
import { type Deal, dealOf, feeBase, priced as pricedNow, type Asked as Wanted } from './deal.ts'
import { delayOf, isSmall, totalOf, type Wish, whyNot, whyNotLink } from './decision.ts'
import { eaten, payLink, unnamed } from './links.ts'
import { otherOf } from './market.ts'
import { type Answer, type Card, cardOf, granted, inMinor, linkOf, type Model, personOf, refused } from './model.ts'
import { passOn } from './pass-on.ts'
import { nameOf, type Person, shopName } from './person.ts'
import { CAP } from './sums.ts'

const CARD_LIVES = 300_000
export const NOTE = 'for the rent'

export function send(model: Model, { note, into, who, to, ...wish }: Asked<'send'>): Answer {
  return sendOf(model, who, to, note ? NOTE : null, { ...wish, kind: 'send', ...(into && { to: into }) })
}

/** A fresh card for an earlier one of one's own: payee, amount and note are its, everything else is new. */
export function sendAgain(model: Model, { who, card: number }: Asked<'send again'>): Answer {
  const card = cardOf(model, number)
  if (!model.person(who)) return refused('not_registered')
  if (card.who !== who || card.kind !== 'send') return refused('not_found')
  const { minor, currency, price, arrives } = card
  const side =
    card.across?.given === 'send'
      ? { minor, currency, to: arrives }
      : { minor: price, currency: arrives, from: currency }
  return sendOf(model, who, card.to, card.note, { kind: 'send', ...side })
}

function sendOf(model: Model, who: number, to: number, note: string | null, wanted: Wanted): Answer {
  const { minor, currency } = wanted
  const [payer, payee] = [model.person(who), model.person(to)]
  if (!payer) return refused('not_registered')
  if (minor < 1 || minor > CAP) return refused('amount_too_large', { cap: inMinor(CAP, currency) })
  // A stranger has no account, and so no number that could be named: this is somebody else's id.
  if (!payee) return refused('payee_not_found', { asked: '' })
  if (payee === payer) return refused('self_transfer')
  const shown = { firstPayment: payer.met.of('send', to).since === null, note }
  return cardFor(model, { payer, payee, link: null }, wanted, shown)
}

export function pay(model: Model, { who, link: number, from, ...named }: Asked<'pay'>): Answer {
  const [payer, link] = [model.person(who), linkOf(model, number)]
  const payee = personOf(model, link.owner)
  if (!payer) return refused('not_registered')
  const { minor, currency } = link
  const wanted = { kind: 'pay', currency, ...(from && { from }) } as const
  if (minor !== null) return cardFor(model, { payer, payee, link }, { ...wanted, minor }, { note: null })
  const why = whyNotLink(model, { payer, payee }, link) ?? unnamed(model, link, named)
  return why ?? cardFor(model, { payer, payee, link }, { ...wanted, minor: named.minor ?? 0 }, { note: null })
}

type Shown = { firstPayment?: boolean; note: string | null }

function cardFor(
  model: Model,
  who: Pick<Wish, 'payer' | 'link'> & { payee: Person },
  wanted: Wanted,
  shown: Shown,
): Answer {
  const { kind } = wanted
  const found = dealOf(model, who.payer, wanted)
  if ('why' in found) return found.why
  const wish = { ...who, kind, ...found.deal, ...pricedNow(model, kind, found.deal) }
  const why = whyNot(model, wish) ?? eaten(model, wish)
  if (why) return why
  const { payer, payee, ...rest } = wish
  const { currency, fee, across } = rest
  const factor = isSmall(model, wish) ? 'none' : 'pin'
  const delay = delayOf(model, wish)
  const fresh = { factor, delay, state: 'draft', authorised: false, counted: 0, at: 0, until: 0 } as const
  const expires = model.now + (across ? FX.cardMs : CARD_LIVES)
  const [number, total] = [model.cards.length, totalOf(wish)]
  model.cards.push({
    ...rest,
    ...fresh,
    number,
    who: payer.who,
    to: payee.who,
    note: shown.note,
    expires,
  })
  const other = otherOf(currency)
  const others = payer.purse(other).available > 0 ? [other] : []
  const keeps = inMinor(payer.purse(currency).available - total, currency)
  return granted({
    ...amountsOf({ ...rest, fee }),
    others,
    keeps,
    factor,
    delaySeconds: delay,
    expiresAt: expires,
    ...shown,
  })
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
  const { kind, state, expires } = card
  if (state !== 'draft' || expires <= model.now) return refused('quote_expired')
  const { priced, fee } = pricedNow(model, kind, card)
  const inFee = (minor: number) => inMinor(minor, feeBase(kind, card).currency)
  if (fee !== card.fee) return refused('quote_expired', { fee: { shown: inFee(card.fee), now: inFee(fee) } })
  if (priced !== card.priced) return refused('quote_expired')
  const wish = wishOf(model, card)
  const why = whyNot(model, wish)
  if (why) return why
  if (delayOf(model, wish) !== card.delay) return refused('quote_expired')
  const needsPin = card.factor === 'pin' || !isSmall(model, wish)
  return needsPin && !card.authorised ? refused('auth_required', { factor: 'pin' }) : undefined
}

/** It is paid, or waits. */
export function book(model: Model, card: Card): void {
  const { currency, minor } = card
  const { payer } = wishOf(model, card)
  payer.purse(currency).available -= totalOf(card)
  card.counted = model.market.atHome(minor, currency)
  payer.count(model.now, card.counted, !card.authorised)
  payer.met.pay(card.kind, card.to, card.counted, { now: model.now, waits: card.delay !== null })
  if (card.link) personOf(model, card.to).take(model.now, model.market.atHome(card.price, card.arrives))
  card.at = model.now
  if (card.delay === null) arrive(model, card)
  else wait(model, card)
}

/** It is its payee's, and the fee is the house's. */
function arrive(model: Model, card: Card): void {
  const { link } = card
  passOn(model, card)
  card.state = 'committed'
  if (link) payLink(link, card)
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
  const { kind, note, to, at } = card
  // Whom it waits for is named in full once they have it.
  const payeeName = card.state === 'held' ? {} : { payeeName: nameOf(to) }
  const whom = kind === 'send' ? { ...payeeName, note } : { shop: shopName(to) }
  return granted({ kind, ...amountsOf(card), ...whom, bookedAt: at, first })
}

/** What of a payment both its card and its receipt say. */
function amountsOf(card: Deal & Pick<Card, 'kind' | 'fee'>) {
  const { kind, minor, currency, price, arrives, fee, across } = card
  return {
    amount: inMinor(minor, currency),
    price: inMinor(price, arrives),
    across: across && { rate: across.rate, ratesAt: across.ratesAt },
    fee: inMinor(fee, feeBase(kind, card).currency),
    total: inMinor(totalOf(card), currency),
  }
}

export function cancel(model: Model, { card: number, who }: Asked<'cancel'>): Answer {
  const card = cardOf(model, number)
  if (!model.person(who)) return refused('not_registered')
  if (who === card.who && card.state === 'draft') card.state = 'cancelled'
  return granted()
}
