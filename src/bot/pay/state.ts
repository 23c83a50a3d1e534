import { z } from 'zod'
import { CURRENCY_CODES } from '#core'

/**
 * Which link is being paid; empty until it is known. Everything else about it is the core's to say. `from`: the balance
 * that pays, where one was chosen.
 */
export const payState = z.object({ link: z.string().max(64), from: z.enum(CURRENCY_CODES).nullable() })

export type PayState = z.infer<typeof payState>
