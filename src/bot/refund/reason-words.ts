import { DECIDED_REFUND_REASONS, type DecidedRefundReason, REFUND_REASONS, type RefundReason } from '#core'
import { inKey } from '../i18n/in-key.ts'
import type { Speaking } from '../turn.ts'

/** A reason in the reader's language where it is one of ours; else as its shop wrote it. */
export function reasonWords({ words }: Speaking, reason: string): string {
  const ours = [...REFUND_REASONS, ...DECIDED_REFUND_REASONS].find((one) => one === reason)
  return ours ? words.label(keyOf(ours)) : reason
}

export const keyOf = (reason: RefundReason | DecidedRefundReason): string => `refund-reason-${inKey(reason)}`
