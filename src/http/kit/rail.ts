import type { z } from 'zod'
import type { OrderDesk, RailReport } from '#core'
import type { HttpLog } from '../deps.ts'

/** A message whose signature held, parsed but not yet understood. */
export type Envelope = { id: string; sentAt: Date; content: unknown }

/** What a rail makes of an envelope; the kit adds the rail's name and the bytes. */
export type RailNews = Omit<RailReport, 'rail' | 'raw' | 'signature'>

/** Where a rail's orders go: its address, our account there, and what both sides sign with. */
export type RailAccess = { url: string; account: string; secrets: readonly Uint8Array[] }

/** What placing orders needs besides. */
export type DeskParts = { publicUrl: string; now: () => Date; log: Pick<HttpLog, 'warn'> }

/**
 * A way for money to come in or go out, as the wire knows it. Its variables are in `src/config/rails.ts`, what it costs
 * and how long it is waited for in `src/core/topup/rails.ts`.
 */
export type Rail = {
  code: string
  /** The shape of the events it understands, for the published description. */
  event: z.ZodType
  /** Undefined for a type of event it does not know: that is kept unread. Throws a `ZodError` or `Refused` for one that is not well-formed. */
  open(envelope: Envelope): RailNews | undefined
  /** How an order is placed, on rails that are paid on somebody else's page. */
  desk?(access: RailAccess, parts: DeskParts): OrderDesk
}

export const defineRail = (rail: Rail): Rail => rail
