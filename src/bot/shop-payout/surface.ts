import { z } from 'zod'
import type { PayoutSurface } from '#core'
import type { Seed } from '../turn.ts'

const SURFACES = ['v1', 'crypto_pay'] as const satisfies readonly PayoutSurface[]

/** What a button of these cards is about, and a flow that it begins. */
export const surfaceState = z.object({ surface: z.enum(SURFACES) })
export type SurfaceState = z.output<typeof surfaceState>

/** Payouts by the API, unless a button says something else. */
export const surfaceIn = ({ surface }: Seed): PayoutSurface => (surface === 'crypto_pay' ? 'crypto_pay' : 'v1')

const KEYS = { v1: 'payouts', crypto_pay: 'transfers' } as const satisfies Record<PayoutSurface, string>

/** Text key of what is called differently for either. */
export const keyOf = (surface: PayoutSurface, key: string): string => `${KEYS[surface]}-${key}`
