import type { Asked } from './aim.ts'
import { type Answer, type Card, cardOf, granted, type Model, payoutOf, refundOf, refused } from './model.ts'

/** A PIN typed for a card: a right one lets it be paid, a wrong one counts. */
export const pin = (model: Model, { card, ...typed }: Asked<'pin'>): Answer =>
  typePin(model, cardOf(model, card), typed)

/** For a withdrawal and for what is given back likewise. */
export const pinOut = (model: Model, { payout, ...typed }: Asked<'pin out'>): Answer =>
  typePin(model, payoutOf(model, payout), typed)

export const pinBack = (model: Model, { refund, ...typed }: Asked<'pin back'>): Answer =>
  typePin(model, refundOf(model, refund), typed)

type Shows = Pick<Card, 'who' | 'expires' | 'authorised'> & { state: string }

export function typePin(model: Model, card: Shows, { who, right }: { who: number; right: boolean }): Answer {
  const person = model.person(who)
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
