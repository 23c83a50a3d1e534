import { after, DAY, HOUR, MINUTE, startOfDay } from '../kit/time.ts'
import type { RiskReason } from '../risk/rules.ts'
import { newChatUntil } from './risk-inputs.ts'

/** Who pays, when their chat took over an account that was there before it, and whether it crosses currencies. */
export type Refusing = { coolingUntil: Date | null; reboundAt: Date | null; now: Date; across?: boolean }

/** When what a rule looks for is over, whatever is paid; null where time alone does not end it, or nobody can say when. */
const OVER: Record<RiskReason, (facts: Refusing) => Date | null> = {
  velocity: ({ now }) => after(startOfDay(now), (now.getUTCHours() + 1) * HOUR),
  structuring: ({ now }) => after(startOfDay(now), DAY),
  reset_then_out: ({ coolingUntil }) => coolingUntil,
  // An hour after the last of them, which may have been a moment ago.
  failed_factors: ({ now }) => after(now, HOUR),
  new_chat: newChatUntil,
  first_payment: () => null,
  fan_out: () => null,
  fan_in: () => null,
}

/** From which whole minute on none of these rules refuses it; null where nobody can say. Pure. */
export function refusedUntil(reasons: readonly RiskReason[], facts: Refusing): Date | null {
  const ends = reasons.flatMap((reason) => OVER[reason](facts) ?? [])
  if (ends.length === 0 || ends.length < reasons.length) return null
  const last = ends.reduce((one, other) => (other > one ? other : one))
  const begun = last.getTime() % MINUTE
  return begun === 0 ? last : after(last, MINUTE - begun)
}
