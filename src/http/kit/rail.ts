import type { z } from 'zod'
import type { RailReport } from '#core'

/** A message whose signature held, parsed but not yet understood. */
export type Envelope = { id: string; sentAt: Date; content: unknown }

/** What a rail makes of an envelope; the kit adds the rail's name and the bytes. */
export type RailNews = Omit<RailReport, 'rail' | 'raw' | 'signature'>

/** A way for money to come in or go out, as far as its callbacks go. Its variables are in `src/config/rails.ts`. */
export type Rail = {
  code: string
  /** The shape of the events it understands, for the published description. */
  event: z.ZodType
  /** Undefined for a type of event it does not know: that is kept unread. Throws a `ZodError` or `Refused` for one that is not well-formed. */
  open(envelope: Envelope): RailNews | undefined
}

export const defineRail = (rail: Rail): Rail => rail
