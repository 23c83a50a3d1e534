import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'

/** Links stay a while after their end, so that a late reader hears "expired" rather than "unknown". */
const LINKS_KEPT = 7 * DAY
const UPDATES_KEPT = 30 * DAY
const MAILS_KEPT = 30 * DAY
const NOTICES_KEPT = 90 * DAY
const TRIES_KEPT = 7 * DAY

/** Deletes what is past its time around people and chats. Returns how many rows went. */
export async function sweepPeople({ tx, now }: Scope): Promise<number> {
  const over = { expiresAt: { lte: now } }
  const gone = [
    await tx.registration.deleteMany({ where: over }),
    await tx.pinPad.deleteMany({ where: over }),
    await tx.button.deleteMany({ where: over }),
    await tx.linkToken.deleteMany({ where: { expiresAt: { lte: after(now, -LINKS_KEPT) } } }),
    await tx.handledUpdate.deleteMany({ where: { claimedAt: { lte: after(now, -UPDATES_KEPT) } } }),
    await tx.mail.deleteMany({ where: { state: 'sent', sentAt: { lte: after(now, -MAILS_KEPT) } } }),
    await tx.notice.deleteMany({
      where: { state: { in: ['sent', 'parked'] }, createdAt: { lte: after(now, -NOTICES_KEPT) } },
    }),
    await tx.factorThrottle.deleteMany({
      where: {
        windowStart: { lte: after(now, -TRIES_KEPT) },
        OR: [{ lockedUntil: null }, { lockedUntil: { lte: after(now, -TRIES_KEPT) } }],
      },
    }),
  ]
  return gone.reduce((sum, { count }) => sum + count, 0)
}
