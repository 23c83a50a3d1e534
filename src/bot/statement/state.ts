import { z } from 'zod'

const day = z.string().max(10)

/** `currency` empty: all of them. */
export const statementState = z.object({ from: day, to: day, currency: z.string().max(3) })

export type StatementState = z.infer<typeof statementState>

export const NOTHING_CHOSEN: StatementState = { from: '', to: '', currency: '' }
