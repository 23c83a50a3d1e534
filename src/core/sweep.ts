import { expireApprovals } from './approvals/expire.ts'
import { forgetCards, forgetClosed } from './closing/forget.ts'
import { forgetReach } from './closing/kept-reach.ts'
import { endConnections } from './connection/end-connections.ts'
import { expireQuotes } from './exchange/expire-quotes.ts'
import { forgetIdentities } from './identity/retention.ts'
import type { Result } from './kit/failure.ts'
import { after, DAY } from './kit/time.ts'
import { type CoreDeps, run, type Scope } from './kit/use-case.ts'
import { expireHolds } from './ledger/expire-holds.ts'
import { endPapers } from './paper/end-papers.ts'
import { forgetStatements } from './people/forget-statements.ts'
import { endLateCases } from './people/mailbox/run-out.ts'
import { forgetBefore } from './people/password/before.ts'
import { endLateRebinds } from './people/rebind/run-out.ts'
import { SESSION_IDLE } from './people/session/session.ts'
import { nameOldLines } from './reconcile/line-key.ts'
import { readAgain } from './reconcile/read-again.ts'
import { forgetNames } from './send/kept-names.ts'
import { expireLinks } from './shop/expire-links.ts'
import { forgetNobodys } from './support/forget-nobodys.ts'
import { expireTestInvoices } from './test-mode/expire.ts'
import { expireTopUps } from './topup/expire-top-ups.ts'
import { wakeEndpoints } from './webhook/wake-endpoints.ts'

/** Links stay a while after their end, so that a late reader hears "expired" rather than "unknown". */
const LINKS_KEPT = 7 * DAY
const UPDATES_KEPT = 30 * DAY
/** IDM-08. */
const ANSWERS_KEPT = 30 * DAY
const EVENTS_KEPT = 30 * DAY
const MAILS_KEPT = 30 * DAY
const NOTICES_KEPT = 90 * DAY
const TRIES_KEPT = 7 * DAY

/** Ends what is past its time, then reads again what was kept by an older rule. Returns how many rows that were. */
export async function sweep(deps: CoreDeps): Promise<Result<{ ended: number }>> {
  const past = await run(deps, endPast, null, { repeatable: true })
  if (!past.ok) return past
  const again = await readAgain(deps)
  return again.ok ? { ok: true, value: { ended: past.value + again.value.ended } } : again
}

/**
 * Each kind in one statement. An expired card or top-up only stops being waited for; money is moved by one rule only: what
 * was held until a moment goes back after it.
 */
async function endPast(scope: Scope): Promise<number> {
  const { tx, now } = scope
  const ended = [
    await tx.$executeRaw`update intent set state = 'expired' where state = 'draft' and expires_at < ${now}::timestamptz - interval '1 day'`,
    await tx.$executeRaw`update refund set state = 'dropped' where state = 'draft' and expires_at < ${now}::timestamptz - interval '1 day'`,
    await tx.$executeRaw`update destination set state = 'removed' where state = 'draft' and expires_at < ${now}::timestamptz - interval '1 day'`,
    await expireTopUps(scope),
    await expireLinks(scope),
    await expireTestInvoices(scope),
    await endConnections(scope, { past: true }, 'expired'),
    await expireQuotes(scope),
    await expireApprovals(scope),
    await expireHolds(scope),
    await endPapers(scope),
    await endLateRebinds(scope),
    await endLateCases(scope),
    await forgetBefore(scope),
    await forgetStatements(scope),
    await forgetIdentities(scope),
    await forgetClosed(scope),
    await forgetReach(scope),
    await forgetNobodys(scope),
    await deletePast(scope),
    await nameOldLines(scope),
    await wakeEndpoints(scope),
  ]
  return ended.reduce((sum, count) => sum + count, 0)
}

/** Deletes what nobody will ask for again. Returns how many rows went. */
async function deletePast(scope: Scope): Promise<number> {
  const { tx, now } = scope
  const over = { expiresAt: { lte: now } }
  const gone = [
    await tx.registration.deleteMany({ where: over }),
    await tx.pinPad.deleteMany({ where: over }),
    await tx.pinRenewal.deleteMany({ where: over }),
    await tx.rebind.deleteMany({ where: { state: 'open', until: { lte: now } } }),
    await tx.emailChange.deleteMany({ where: { until: { lte: now } } }),
    await tx.webSession.deleteMany({ where: { OR: [over, { lastSeenAt: { lte: after(now, -SESSION_IDLE) } }] } }),
    await tx.button.deleteMany({ where: over }),
    await tx.shopInvitation.deleteMany({ where: over }),
    await forgetCards(scope),
    await forgetNames(scope),
    await tx.payerCode.deleteMany({ where: { expiresAt: { lte: after(now, -DAY) } } }),
    await tx.linkToken.deleteMany({ where: { expiresAt: { lte: after(now, -LINKS_KEPT) } } }),
    await tx.handledUpdate.deleteMany({ where: { claimedAt: { lte: after(now, -UPDATES_KEPT) } } }),
    await tx.idempotencyKey.deleteMany({ where: { createdAt: { lte: after(now, -ANSWERS_KEPT) } } }),
    await tx.connectionToken.deleteMany({ where: { expiresAt: { lte: after(now, -LINKS_KEPT) } } }),
    await tx.connection.deleteMany({
      where: { state: { in: ['draft', 'dropped'] }, expiresAt: { lte: after(now, -LINKS_KEPT) } },
    }),
    await tx.connectRequest.deleteMany({ where: { expiresAt: { lte: after(now, -LINKS_KEPT) } } }),
    await tx.shopEvent.deleteMany({ where: { createdAt: { lte: after(now, -EVENTS_KEPT) } } }),
    await tx.mailArrived.deleteMany({ where: { at: { lte: after(now, -MAILS_KEPT) } } }),
    await tx.forgedCallback.deleteMany({ where: { minute: { lte: after(now, -DAY) } } }),
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
