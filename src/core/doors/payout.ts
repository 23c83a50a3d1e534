import type { ChatRef, Locale } from '../chat/views.ts'
import type { Destination, DestinationDraft, Destinations, Wanted } from '../destination/views.ts'
import type { Result } from '../kit/failure.ts'
import type { HouseMode } from '../mode/views.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { PayoutCase, PayoutOffer, PayoutQuote, PayoutRailView, PayoutView } from '../payout/views.ts'
import type { IssuedLink } from '../people/views.ts'

/** The part of the door for money out of the house: where it goes, and each sending of it. */
export type PayoutDoor = {
  // ---- where it goes
  /** The ways out in a currency, each with its price; with an amount, `insufficient_balance` where none carries it. */
  getPayoutOffers(input: { actor: ChatRef; currency: CurrencyCode; amount?: Money }): Promise<Result<PayoutOffer[]>>
  /** The ways out that are switched on, and what each is like now. */
  getPayoutRails(input: Record<never, never>): Promise<Result<PayoutRailView[]>>
  /** One's own saved accounts and cards, four digits of each. */
  listDestinations(input: { actor: ChatRef }): Promise<Result<Destinations>>
  /**
   * Begins to save a bank account; `wanted` is what is to go there. `destination_invalid`, `payout_unavailable`,
   * `too_many_destinations`.
   */
  addDestination(input: {
    actor: ChatRef
    currency: CurrencyCode
    typed: string
    wanted?: Wanted
  }): Promise<Result<DestinationDraft>>
  /** Begins to save a card, on its processor's page. `payout_unavailable`, `too_many_destinations`. */
  addCard(input: { actor: ChatRef; wanted?: Wanted }): Promise<Result<DestinationDraft>>
  /** One being saved, as it stands; a card is asked for at its processor. `quote_expired` when it is over. */
  getDraft(input: { actor: ChatRef; id: string }): Promise<Result<DestinationDraft>>
  /** Saves it once PIN and code were given. `auth_required`; `second_factor_off`: it takes the password page. */
  openDestination(input: { actor: ChatRef; id: string }): Promise<Result<Destination>>
  /** The link to that page, once the PIN was given. */
  destinationLink(input: { actor: ChatRef; id: string }): Promise<Result<IssuedLink>>
  /** Saves it with the password typed there. `auth_failed`, `auth_locked`. */
  allowDestination(input: { token: string; password: string }): Promise<Result<{ locale: Locale }>>
  /** Forgets one; what is on its way there still arrives. `destination_in_use` while one is on hold for it. */
  removeDestination(input: { actor: ChatRef; id: string }): Promise<Result<null>>

  // ---- the house
  /** Whether there is maintenance: then only looking works, and withdrawing by the ways out that are switched on. */
  getMode(input: Record<never, never>): Promise<Result<HouseMode>>
  /** Staff: begins or ends it. */
  setMode(input: { actor: ChatRef; maintenance: boolean }): Promise<Result<{ maintenance: boolean }>>

  // ---- withdrawing
  /** Writes down what a withdrawal comes to, before it is shown. `everything`: as much as is left after its own fee. */
  quotePayout(input: {
    actor: ChatRef
    destinationId: string
    amount: Money | { everything: CurrencyCode }
  }): Promise<Result<PayoutQuote>>
  /** Puts amount and fee on hold and has it sent, once; confirmed already, it answers as it stands. `auth_required`. */
  confirmPayout(input: { actor: ChatRef; payoutId: string }): Promise<Result<PayoutView>>
  /** Takes it back before anybody has begun to send it. `payout_under_way` after that. */
  cancelPayout(input: { actor: ChatRef; payoutId: string }): Promise<Result<PayoutView | null>>
  /** One's own withdrawal. */
  getPayout(input: { actor: ChatRef; reference: string }): Promise<Result<PayoutView>>
  /** Staff: those nobody can say anything of, that are late, or that wait. */
  listPayouts(input: { actor: ChatRef }): Promise<Result<PayoutCase[]>>
  /** Staff: one of them, or any other. `superseded`, `own_account`. */
  readPayout(input: { actor: ChatRef } & ({ reference: string } | { payoutId: string })): Promise<Result<PayoutCase>>
  /** Sends one, or asks its provider what became of it; safe to repeat. */
  sendPayout(input: { id: string }): Promise<Result<{ sent: boolean }>>
  /** Asks about everything whose final word is awaited. */
  pollPayouts(input: Record<never, never>): Promise<Result<{ asked: number }>>
}
