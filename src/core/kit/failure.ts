import type { ApiFailure } from '../api/failure.ts'
import type { ConnectFailure } from '../connection/failure.ts'
import type { IdentityPart } from '../identity/views.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { PeriodProblem } from '../paper/day.ts'
import type { PeriodView } from '../paper/views.ts'
import type { LimitFailure, ShortFailure } from '../payment/failure.ts'
import type { PayoutRail } from '../payout/views.ts'
import type { AccessFailure } from '../people/failure.ts'
import type { FileProblem } from '../ports/document-desk.ts'
import type { Platform } from '../ports/order-desk.ts'
import type { RegionOperation } from '../region/views.ts'
import type { RiskReason } from '../risk/rules.ts'
import type { ShopFailure } from '../shop/failure.ts'
import type { StaffFailure } from '../staff/failure.ts'
import type { TopUpRail } from '../topup/views.ts'

/**
 * Why a request was refused. A refusal is data: the shells turn it into words and a next step, each in an exhaustive
 * table, so a new code does not compile until both have them. Codes are stable: chat, API and webhooks use the same.
 */
export type Failure =
  // money out (product.md 4.4)
  | ShortFailure
  | LimitFailure
  | { code: 'email_same' }
  // a text of the request has the number of a card in it (PCI-02); nothing was kept of it
  | { code: 'card_number' }
  // words that would be kept are, or look like, what opens an account (ATH-06); nothing was kept of them
  | { code: 'secret_in_words'; what: 'password' | 'code' }
  | { code: 'account_frozen_by_user' }
  | { code: 'account_restricted' }
  // something is left in an account that would be closed, or under way there
  | { code: 'closing_blocked' }
  // by the risk rules; `until`: when it may be tried again, where waiting helps; `most`: so much, in the payer's home
  // currency, they do not refuse; `elsewhere`: another account of theirs, added longer ago, still takes it
  | { code: 'risk_refused'; reason: RiskReason; until: Date | null; most?: Money; elsewhere?: true }
  // what waited is sent, or has come back
  | { code: 'hold_ended'; reference: string; sent: boolean }
  | { code: 'payee_not_found'; asked: string }
  | { code: 'payee_unavailable' }
  // somebody keeps as many payees as may be kept
  | { code: 'too_many_kept'; most: number }
  | { code: 'self_transfer' }
  /** `fee`: it is void because the fee changed after it was shown. */
  | { code: 'quote_expired'; fee?: { shown: Money; now: Money } }
  | { code: 'amount_too_large'; cap: Money }
  | { code: 'amount_too_small'; least: Money }
  | { code: 'currency_not_supported'; supported: readonly string[] }
  // the rules of a country; `theirs`: of whoever would be paid, whose country is not told. `supported`: the same in these
  | {
      code: 'region_not_supported'
      whose: 'mine' | 'theirs'
      country: string | null
      operation: RegionOperation
      /** Null: there are no accounts at all. */
      currency: CurrencyCode | null
      supported: readonly CurrencyCode[]
    }
  // exchanging. `since`: when the newest rates are from; `retryAt`: when they are asked for again
  | { code: 'rates_stale'; since: Date; retryAt: Date }
  | { code: 'same_currency'; currency: CurrencyCode }
  | ShopFailure
  // a shop's own server
  | ApiFailure
  | ConnectFailure
  // factors
  // `link`: the payment link by which the person can pay it themselves, where a connection was not enough
  | { code: 'auth_required'; factor: 'pin' | 'code'; link?: string }
  | { code: 'auth_failed'; triesLeft: number }
  | { code: 'auth_locked'; until: Date }
  | { code: 'pad_expired' }
  // a second factor. `triesLeft`: null where tries are not counted
  | { code: 'code_invalid'; triesLeft: number | null }
  | { code: 'code_used' }
  | { code: 'second_factor_off' }
  | { code: 'phrase_invalid'; least: number; most: number }
  // registration
  | { code: 'not_registered' }
  | { code: 'already_registered' }
  | { code: 'name_invalid'; reason: NameProblem }
  | { code: 'email_invalid' }
  | { code: 'phone_foreign' }
  | { code: 'phone_invalid' }
  | { code: 'password_weak'; reason: PasswordProblem }
  | { code: 'password_mismatch' }
  | { code: 'password_same' }
  // voided, or replaced by whoever came in with it
  | { code: 'password_known' }
  | { code: 'pin_weak' }
  | { code: 'pin_mismatch' }
  | { code: 'pin_same' }
  // another PIN: there is none to ask for; nobody has proven that they may choose one; the password is too fresh for it
  | { code: 'pin_unset' }
  | { code: 'pin_renewal_over' }
  | { code: 'pin_reset_waits'; until: Date }
  // the password has just chosen the PIN: until then it says no more than that, where more is asked for
  | { code: 'pin_new_waits'; until: Date }
  // the account came into this chat, and until then that can be undone: what opens it stays what it is
  | { code: 'second_factor_waits'; until: Date }
  | { code: 'too_many_requests'; until: Date }
  | AccessFailure
  // web sessions
  | { code: 'session_ended' }
  // one-time links
  | { code: 'link_unknown' }
  | { code: 'link_expired' }
  | { code: 'link_used' }
  // top-ups
  | { code: 'topup_not_found' }
  | { code: 'platform_unknown'; supported: readonly Platform[] }
  | { code: 'provider_unavailable'; rail: TopUpRail; amount: Money; reference: string | null }
  | { code: 'maintenance'; rail: TopUpRail; amount: Money; reference: string | null }
  // the whole house is being worked on: looking still works, and withdrawing by the ways `out` that are switched on
  | { code: 'maintenance'; rail: null; out: readonly PayoutRail[] }
  // withdrawals. `left`: what may still go to an account that is new; `ended`: how it stands instead
  | { code: 'destination_unknown' }
  | { code: 'destination_invalid'; currency: CurrencyCode }
  | { code: 'destination_new'; left: Money; until: Date }
  | { code: 'too_many_destinations'; most: number }
  | { code: 'payout_unavailable'; rail: PayoutRail }
  | { code: 'provider_reference_invalid' }
  | { code: 'payout_under_way'; reference: string }
  // what is on hold to be withdrawn there; calling it off brings `total` back
  | { code: 'destination_in_use'; payoutId: string; amount: Money; total: Money }
  // identity. `until` is null where no time helps
  | { code: 'birth_date_invalid' }
  | { code: 'too_young' }
  | { code: 'country_unknown' }
  | { code: 'document_kind_unknown' }
  // `is_…`: the very same file was sent as that already
  | { code: 'file_refused'; reason: FileProblem | 'infected' | `is_${IdentityPart}` }
  | { code: 'too_many_files'; max: number; until: Date | null }
  | { code: 'scanner_unavailable' }
  | { code: 'identity_not_open' }
  | { code: 'identity_incomplete' }
  // statements. `whole`: what the account can show; `nearest`: of that, what is most like what was asked for
  | { code: 'period_invalid'; reason: PeriodProblem; whole: PeriodView; nearest: PeriodView }
  | { code: 'statement_too_long'; max: string }
  // support and staff
  | { code: 'ticket_not_found' }
  // closed for longer than a ticket may be opened again, or there is a newer one
  | { code: 'ticket_over' }
  | { code: 'text_too_long'; max: number }
  | { code: 'not_allowed' }
  | StaffFailure
  | { code: 'not_found' }

export type FailureCode = Failure['code']
export type NameProblem = 'empty' | 'too_long' | 'characters' | 'mixed_scripts' | 'reserved'
export type PasswordProblem = 'too_short' | 'too_long' | 'too_simple' | 'common' | 'leaked' | 'personal'

/** What leaves the core: the value, or the reason why not. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** Thrown inside a use case so that its transaction rolls back; it leaves the door as data. */
export class DomainError extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

/** Refuses the request: nothing the use case has written stays. */
export function fail(failure: Failure): never {
  throw new DomainError(failure)
}
