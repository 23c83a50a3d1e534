import type { z } from 'zod'
import type { BankDetails, CardVault, OrderDesk, PayoutDesk, PayoutReport, Platform, TopUpReport } from '#core'
import type { HttpLog } from '../deps.ts'
import type { StatementFormat } from './statement-desk.ts'

/** A message whose signature held, parsed but not yet understood. */
export type Envelope = { id: string; sentAt: Date; content: unknown }

type Wire = 'rail' | 'raw' | 'signature'

/** What a rail makes of an envelope; the kit adds the rail's name and the bytes. */
export type RailNews = Omit<TopUpReport, Wire | 'type'> & { type: TopUpReport['type'] | PayoutReport['type'] }

/** What a rail's variables can say. One more kind of it is one more line here. */
export type RailSettings = {
  /** What its callbacks, and our orders, are signed with: two during a rotation. */
  secrets: string[]
  /** Where its API is, and our account there. */
  url?: string | undefined
  account?: string | undefined
  /** Where people send money to by hand, by currency code. */
  accounts?: Record<string, BankDetails> | undefined
  /** Where it hands out statements of our account with it. */
  statements?: string | undefined
  /** What can be paid with there, where that is several. */
  platforms?: Platform[] | undefined
}

/** A variable: what to tell an operator whose value does not fit, and its shape. */
export type RailVariable<T = unknown> = { accepted: string; schema: z.ZodType<T> }

/** They are called `RAIL_<CODE>_<NAME>` after these names, `secrets` being `SECRET`. */
export type RailVariables = {
  [Name in keyof RailSettings]: RailVariable<RailSettings[Name] | (Name extends 'secrets' ? undefined : never)>
}

/** Where a rail's orders go: its address, our account there, and what both sides sign with. */
export type RailAccess = {
  url: string
  account: string
  secrets: readonly Uint8Array[]
  platforms?: readonly Platform[] | undefined
}

/** What placing orders needs besides. */
export type DeskParts = { publicUrl: string; now: () => Date; log: Pick<HttpLog, 'warn'> }

/**
 * A way for money to come in or go out, as the wire knows it. What it costs and how long it is waited for is in
 * `src/core/topup/rails.ts`.
 */
export type Rail = {
  code: string
  /** May be left out in production; but what is set of it must be all of it. */
  optional: boolean
  variables(production: boolean): RailVariables
  /** The shape of the events it understands, for the published description. */
  event: z.ZodType
  /**
   * Undefined for a type of event it does not know: that is kept unread. Throws a `ZodError` or `Refused` for one that
   * is not well-formed.
   */
  open(envelope: Envelope): RailNews | undefined
  /** In what format it hands out statements of our account; left out where it hands out none. */
  statement?: { format: StatementFormat }
  /** How orders are placed and asked about, on rails that are paid on somebody else's page. */
  desk?(access: RailAccess, parts: DeskParts): OrderDesk
  /** How money out is sent and asked about, on rails that pay out. */
  payouts?(access: RailAccess, parts: DeskParts): PayoutDesk
  /** Where people save cards of theirs. */
  vault?(access: RailAccess, parts: DeskParts): CardVault
}

export const defineRail = (rail: Rail): Rail => rail
