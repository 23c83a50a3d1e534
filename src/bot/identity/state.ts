import { z } from 'zod'
import type { IdentityStep, IdentityView, Result } from '#core'
import { type Next, next, refused } from '../flow/define.ts'

/** What was given is kept, sealed, by the core: the dialogue's position knows nothing of it. */
export const identityShape = z.object({})

export type IdentityState = z.infer<typeof identityShape>

/** What is said once we have what was sent, which then has left the chat. */
export const TAKEN = { key: 'identity-taken' } as const

/** Goes where the core says the case stands. */
export function onward(
  result: Result<IdentityView>,
  said?: { key: string; args?: Record<string, string | number> },
): Next<IdentityState> {
  if (!result.ok) return refused(result.failure)
  const step: IdentityStep = result.value.application?.step ?? 'review'
  return next(step, {}, said?.key, said?.args)
}
