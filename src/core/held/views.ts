import type { Money } from '../money/money.ts'
import type { PayoutRail } from '../payout/views.ts'
import type { ToldRestriction } from '../people/freeze/standing.ts'

/**
 * Why money that waited came back to whoever meant to pay: staff said no, nobody decided in time, the payee has left, the
 * server that asked may pay nobody any more, its rate is too old, or a top-up of its payer was taken back.
 */
export type HeldReturned = 'rejected' | 'not_decided' | 'payee_gone' | 'payouts_off' | 'rate_old' | 'taken_back'

/** Why money waits. `received`: it came while the account was restricted. */
export type HoldWhy = 'first_payment' | 'review' | 'received' | 'withdrawal'

export type HoldView = {
  why: HoldWhy
  /** All that waits: of a payment, amount and fee. */
  total: Money
  /** To whom, and under which number; null where it is no payment of one's own. */
  payment: { intentId: string; to: string; reference: string } | null
  /** Which withdrawal it is of; null where it is of none. */
  withdrawal: { payoutId: string; rail: PayoutRail; lastFour: string; reference: string } | null
  /** By when something happens by itself, or staff have looked; null where it depends on the restriction. */
  until: Date | null
  /** Its owner may call it off, and has everything back. */
  cancellable: boolean
}

/** Everything that keeps an account or money of it from moving. */
export type HoldsView = {
  /** Frozen by its owner. */
  frozen: boolean
  /** Restricted by us: for what, each by when staff have looked at it. Frozen by its owner, too, it is so afterwards. */
  restrictions: ToldRestriction[]
  /** Too many wrong codes: until when nothing goes out. */
  outStoppedUntil: Date | null
  /** After the access to it changed: until when only small payments go out. */
  coolingUntil: Date | null
  holds: HoldView[]
}
