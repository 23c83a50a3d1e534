import type { CurrencyCode, Failure, FailureCode, Money } from '#core'
import { type Button, open } from '../card/card.ts'
import type { Html } from '../card/html.ts'
import type { Scene, Speaking } from '../turn.ts'

/**
 * Ways out that only the place where the refusal happened can offer, because only it knows what was being tried. What
 * is left out has a way of its own that works from everywhere.
 */
export type Ways = {
  /** What did not happen, for the first words of the refusal; `sent` where nothing is said. */
  not?: 'sent' | 'paid' | 'done' | 'exchanged' | 'withdrawn' | 'refunded'
  /** The same payment with another amount. */
  instead?(label: string, amount: Money): Button
  /** The same payment in several, none above the limit. */
  split?(label: string, limit: Money): Button
  /** The same payment to somebody else. */
  payee?(label: string): Button
  /** Somewhere else to withdraw to. */
  where?(label: string): Button
  /** What waits for it is called off, and then it is done. */
  callOff?(label: string): Button
  /** Asks for the amount again. */
  amount?(label: string): Button
  /** The same payment on a card that is valid. */
  fresh?(label: string): Button
  /** The same in another currency. */
  currency?(label: string, currency: CurrencyCode): Button
  /** On to the PIN. */
  pin?(label: string): Button
  /** The same payment link, looked at once more. */
  again?(label: string): Button
  /** The link that is being paid: a top-up for it leads back to it. */
  link?: string
  /** One of staff tried it, on somebody's behalf: support is who reads this. */
  staff?: true
  /** All pictures of a case from the beginning. */
  anew?(label: string): Button
  /** The card of the link, for the one whose link it is. */
  own?(label: string): Button
}

export type FailureOf<C extends FailureCode> = Extract<Failure, { code: C }>

/** A refusal in words: what, why in numbers, what helps. The first button solves it. */
export type Wording = { text: Html; buttons: Button[][] }

/** Words for some of the codes. */
export type Wordings<C extends FailureCode> = {
  [K in C]: (scene: Scene, failure: FailureOf<K>, ways: Ways) => Wording
}

/** "Not sent", "Not paid": what begins a refusal. */
export const notDone = ({ words }: Speaking, { not = 'sent' }: Ways): string => words.label(`failure-not-${not}`)

/** Support with what it is about, so that nobody has to explain it twice. */
export const supportButton = ({ words }: Speaking, about: FailureCode): Button =>
  open(words.label('failure-support-button'), 'support', { about })

/** The same payment with an amount that goes through, where whoever tried it may name another one. */
export function insteadRow({ words }: Speaking, amount: Money, { not, instead }: Ways): Button[] {
  const key = not === 'paid' || not === 'refunded' ? INSTEAD[not] : 'failure-send-instead-button'
  return instead ? [instead(words.label(key, { amount: words.money(amount) }), amount)] : []
}

/** What is done instead, where it is not sent. */
const INSTEAD = { paid: 'failure-pay-instead-button', refunded: 'failure-refund-instead-button' } as const

export const homeButton = ({ words }: Speaking): Button => open(words.label('home-button'), 'home')

/** S43, S44: whether the link that is being paid took anything from this very person. */
export const chargedRow = ({ words }: Speaking, { link }: Pick<Ways, 'link'>): Button[] =>
  link === undefined ? [] : [open(words.label('charged-button'), 'charged', { link })]

/** To where a card's number belongs: by that way the processor's page is opened. */
export const payByCard = ({ words }: Speaking): Button =>
  open(words.label('topup-rail-card-button'), 'topup', { rail: 'card' }, 'primary')
