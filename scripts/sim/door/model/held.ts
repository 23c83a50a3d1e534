import type { Asked } from './aim.ts'
import { totalOf } from './decision.ts'
import { type Answer, type Card, cardOf, granted, inMinor, type Model, personOf, refused } from './model.ts'
import { passOn } from './pass-on.ts'

/** How much longer than its wait a payment across currencies keeps its rate. */
const RATE_OUTLASTS = 3_600_000

/** What waited its time goes to whom it was meant for; whoever is frozen keeps it, for as long as its rate lasts. */
export function sendOn(model: Model): void {
  const { now } = model
  for (const card of model.cards.filter(({ state }) => state === 'held')) {
    const rateEnds = card.across ? card.at + (card.delay ?? 0) * 1_000 + RATE_OUTLASTS : Number.POSITIVE_INFINITY
    if (Math.max(card.until, now) > rateEnds) comeBack(model, card)
    else if (card.until <= now && personOf(model, card.who).state === 'active') arrive(model, card)
  }
}

function arrive(model: Model, card: Card): void {
  const payer = personOf(model, card.who)
  payer.purse(card.currency).waiting -= totalOf(card)
  passOn(model, card)
  payer.met.reach(card.to, card.at ?? model.now)
  card.state = 'committed'
  card.at = model.now
}

/** Until its time is over, or for as long as its owner is frozen; then everything is back, the day's limit with it. */
export function callOff(model: Model, { card: number, who }: Asked<'call off'>): Answer {
  const card = cardOf(model, number)
  const payer = model.person(who)
  if (!payer) return refused('not_registered')
  if (who !== card.who || card.state === 'draft' || card.state === 'cancelled') return refused('not_found')
  if (card.state === 'held' && (card.until > model.now || payer.state !== 'active')) comeBack(model, card)
  if (card.state === 'returned') return granted({ total: inMinor(totalOf(card), card.currency) })
  return refused('hold_ended', { reference: `card ${number}`, sent: card.state === 'committed' })
}

/** It is its payer's again, fee and all, and what it took of the limits with it. */
export function comeBack(model: Model, card: Card): void {
  const [payer, total] = [personOf(model, card.who), totalOf(card)]
  payer.purse(card.currency).waiting -= total
  payer.purse(card.currency).available += total
  payer.count(card.at, -card.counted, !card.authorised)
  payer.met.takeBack(card.to, card.counted)
  card.state = 'returned'
}

/** A withdrawal that was not sent waits so long. */
const PAYOUT_WAITS = 7_200_000

/** Unfrozen: what waited through it waits its whole time anew. */
export function waitAnew(model: Model, who: number): void {
  for (const card of model.cards)
    if (card.who === who && card.state === 'held')
      card.until = Math.max(card.until, model.now + (card.delay ?? 0) * 1_000)
  for (const payout of model.payouts)
    if (payout.who === who && payout.state === 'held') payout.waits = model.now + PAYOUT_WAITS
}
