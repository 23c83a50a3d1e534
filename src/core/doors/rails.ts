import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { BooksCheck } from '../ledger/audit-books.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { RailHealth } from '../ports/order-desk.ts'
import type { RailView } from '../rails/get-rails.ts'
import type { RailOutcome, RailReport, UnreadReport } from '../rails/views.ts'
import type { TopUpOffer, TopUpRail, TopUpView } from '../topup/views.ts'

/** The part of the core's door for money that comes in, and for the rails it comes by. */
export type RailsDoor = {
  /**
   * The ways to top up in a currency, with their prices at the person's level (0 before they register) and whether they
   * work now; exact where `amount` (in that currency) is given. What does not work comes last.
   */
  getTopUpOffers(input: { actor: ChatRef; currency: CurrencyCode; amount?: Money }): Promise<Result<TopUpOffer[]>>
  /**
   * Opens a top-up: a reference, and account details (`bank`, lives 14 days) or the page to pay on (the others, 30
   * minutes). One `deed`, the tap or message it comes of, is one top-up. With the `link` that could not be afforded, the
   * news of its arrival leads back there.
   * `currency_not_supported`, `amount_too_large`, `platform_unknown`; `provider_unavailable` and `maintenance` where no
   * order can be placed.
   */
  startTopUp(input: {
    actor: ChatRef
    rail: TopUpRail
    amount: Money
    link?: string | undefined
    platform?: string | undefined
    deed?: string | undefined
  }): Promise<Result<TopUpView>>
  /**
   * One's own, by its reference; `topup_not_found` for anybody else's. One without its page gets it, as `startTopUp`
   * does; of one that waits its rail is asked, every ten seconds at most.
   */
  getTopUp(input: { actor: ChatRef; reference: string }): Promise<Result<TopUpView>>
  /**
   * What a rail told us, after its signature was checked. Answers the same however often it comes. Throws `Unavailable`
   * where the rail has to be asked first and does not answer.
   */
  receiveReport(input: RailReport | UnreadReport): Promise<Result<RailOutcome>>
  /** Asks rails about orders whose callback has not come: how many, and how much of what they said was new. */
  askOrders(input: Record<never, never>): Promise<Result<{ asked: number; heard: number }>>
  /** Asks every rail that takes orders or payouts whether it does, and writes that down for whoever comes next. */
  checkRails(input: Record<never, never>): Promise<Result<{ rail: string; health: RailHealth }[]>>
  /**
   * What was kept of all that rails told, opened and held against what was booked by it: the part of the ledger audit that
   * needs the house's keys.
   */
  auditCallbacks(input: Record<never, never>): Promise<Result<BooksCheck>>
  /** The rails that are switched on, the platforms behind them, and what each is like now. */
  getRails(input: Record<never, never>): Promise<Result<RailView[]>>

  /**
   * A backup of the moment `from` was restored: nothing leaves by any rail until its statements since then were read and
   * two of staff switch it on again, and the house is in maintenance. Answers the ways that are closed. `superseded` for a
   * moment that has not come.
   */
  declareRestored(input: { from: Date }): Promise<Result<readonly string[]>>
}
