import type { NoticeKind } from './views.ts'

/**
 * What can be told in a line of its own, because the history has the rest. Everything else is told in full. A kind
 * that is not listed is told in full.
 */
const IN_A_LINE: ReadonlySet<string> = new Set<NoticeKind>([
  'money_received',
  'link_paid',
  'charge_paid',
  'connection_paid',
  'shop_paid_out',
  'topup_credited',
  'topup_failed',
  'topup_expired',
  'topup_in_review',
  'topup_returned',
  'payout_sent',
  'payout_settled',
  'payout_returned',
])

/** More than this many at once become one message. */
const FEW = 3
/** The most one message tells: a Telegram message has 4,096 characters. */
export const DIGEST_MAX = 20

/** How many of a reader's waiting notices, oldest first, the next message tells: one, or a run of lines. */
export function tellingOf(kinds: readonly string[]): number {
  const other = kinds.findIndex((kind) => !IN_A_LINE.has(kind))
  const run = Math.min(other < 0 ? kinds.length : other, DIGEST_MAX)
  return run > FEW ? run : Math.min(kinds.length, 1)
}
