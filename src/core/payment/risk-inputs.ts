import { DAY } from '../kit/time.ts'
import type { Money } from '../money/money.ts'
import type { RiskInputs } from '../risk/assess.ts'
import type { Seen } from '../risk/look.ts'
import type { OutKind } from './amounts.ts'

/** For so long a chat that took an account over is new. */
const NEW_CHAT = 3 * DAY

/** Whether a chat has taken an account over so lately that it may be a thief's. */
export const isNewChat = ({ reboundAt }: { reboundAt: Date | null }, now: Date): boolean =>
  reboundAt !== null && now.getTime() - reboundAt.getTime() < NEW_CHAT

type Known = {
  singleMinor: bigint
  counted: { thisHour: number; nearLimit: number }
  seen: Seen
  payer: { coolingUntil: Date | null }
  /** The chat that pays: when it took over an account that was there before it. */
  chat: { reboundAt: Date | null }
  now: Date
}

/**
 * What the rules are asked about a payment; `worth`: what it counts for in the payer's home currency, in which the rules'
 * amounts and `singleMinor` are, too. A shop is nobody's acquaintance: who pays a link pays whom they see.
 */
export function riskInputs(
  kind: OutKind,
  worth: Money,
  { singleMinor, counted, seen, payer, chat, now }: Known,
): RiskInputs {
  return {
    kind,
    currency: worth.currency,
    amountMinor: worth.minor,
    singleMinor,
    ...seen,
    newPayee: kind === 'send' && seen.newPayee,
    acquaintedSeconds: kind === 'send' ? seen.acquaintedSeconds : null,
    paymentsThisHour: counted.thisHour,
    nearLimitToday: counted.nearLimit,
    cooling: payer.coolingUntil !== null && payer.coolingUntil > now,
    newChat: isNewChat(chat, now),
  }
}
