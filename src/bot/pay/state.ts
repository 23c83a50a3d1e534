import { z } from 'zod'

/** Which link is being paid; empty until it is known. Everything else about it is the core's to say. */
export const payState = z.object({ link: z.string().max(64) })

export type PayState = z.infer<typeof payState>
