import { z } from 'zod'

/** How many of them are remembered. */
export const STANDING_MAX = 5

const flowPosition = z.object({
  flow: z.string(),
  version: z.int(),
  step: z.string(),
  data: z.record(z.string(), z.unknown()),
  /** The one card of this flow: the name its buttons are kept under, and its message. */
  card: z.uuid(),
  messageId: z.int().optional(),
  /** Steps behind this one, for Back. */
  trail: z.array(z.string()).max(30),
  startedAt: z.int(),
})

const shape = z.object({
  flow: flowPosition.optional(),
  /** The card that was shown last, and which rendering of it; `after`: the message whose press led to it, where it is another. */
  shown: z.object({ messageId: z.int(), mark: z.string(), after: z.int().optional() }).optional(),
  /** Message that put the "share my number" keyboard on the screen. */
  keyboard: z.int().optional(),
  /** The newest cards that stand for a withdrawal on its way or a sale: news of it brings them up to date. */
  standing: z
    .array(z.object({ reference: z.string(), messageId: z.int(), card: z.uuid(), pictured: z.boolean().optional() }))
    .max(STANDING_MAX)
    .optional(),
  /** What was refused last, for support: a code, and the rule that said so. */
  refused: z.object({ code: z.string(), rule: z.string().optional(), at: z.int() }).optional(),
})

/** Where a running flow stands. */
export type FlowPosition = z.infer<typeof flowPosition>

/**
 * What is remembered between two updates of a person. Never a secret, never a fact about money: losing it costs a
 * person the place in their conversation and nothing else.
 */
export type Session = z.infer<typeof shape>

/** Reads a stored session. One that an older or newer version wrote in another shape counts as none. */
export const readSession = (stored: unknown): Session => shape.safeParse(stored).data ?? {}
