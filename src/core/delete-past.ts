import { forgetCards } from './closing/forget.ts'
import { after, DAY } from './kit/time.ts'
import type { Scope } from './kit/use-case.ts'
import { SESSION_IDLE } from './people/session/session.ts'
import { forgetNames } from './send/kept-names.ts'

/**
 * So many rows go at once: with what hangs on them no statement comes near its time, or a backlog, once it is too long
 * for one, would never go.
 */
export const AT_ONCE = 5_000

/** Links stay a while after their end, so that a late reader hears "expired" rather than "unknown". */
const LINKS_KEPT = 7 * DAY
const UPDATES_KEPT = 30 * DAY
/** IDM-08. */
const ANSWERS_KEPT = 30 * DAY
const EVENTS_KEPT = 30 * DAY
const MAILS_KEPT = 30 * DAY
const NOTICES_KEPT = 90 * DAY
const TRIES_KEPT = 7 * DAY

const limit = AT_ONCE
const expired = ({ now }: Scope, kept = 0) => ({ expiresAt: { lte: after(now, -kept) } })

/** Deletes some rows of a kind, and says how many went. */
export type DeleteKind = (scope: Scope) => Promise<{ count: number }>

const counted = async (rows: Promise<number>) => ({ count: await rows })

/** What nobody will ask for again. */
export const DELETES: Readonly<Record<string, DeleteKind>> = {
  registrations: (scope) => scope.tx.registration.deleteMany({ where: expired(scope), limit }),
  pads: (scope) => scope.tx.pinPad.deleteMany({ where: expired(scope), limit }),
  'new PINs': (scope) => scope.tx.pinRenewal.deleteMany({ where: expired(scope), limit }),
  // What somebody is just taking the next step with is theirs to end: it is looked at once more when its row is free.
  recoveries: ({ tx, now }) =>
    counted(tx.$executeRaw`
      delete from rebind where id in (select id from rebind where state = 'open' and until <= ${now}::timestamptz
        order by id limit ${limit} for update skip locked)`),
  'new addresses': ({ tx, now }) =>
    counted(tx.$executeRaw`
      delete from email_change where id in (select id from email_change where until <= ${now}::timestamptz
        order by id limit ${limit} for update skip locked)`),
  sessions(scope) {
    const idle = { lastSeenAt: { lte: after(scope.now, -SESSION_IDLE) } }
    return scope.tx.webSession.deleteMany({ where: { OR: [expired(scope), idle] }, limit })
  },
  buttons: (scope) => scope.tx.button.deleteMany({ where: expired(scope), limit }),
  invitations: (scope) => scope.tx.shopInvitation.deleteMany({ where: expired(scope), limit }),
  'cards of leaving': (scope) => forgetCards(scope, limit),
  names: (scope) => forgetNames(scope, limit),
  'payer codes': (scope) => scope.tx.payerCode.deleteMany({ where: expired(scope, DAY), limit }),
  links: (scope) => scope.tx.linkToken.deleteMany({ where: expired(scope, LINKS_KEPT), limit }),
  updates({ tx, now }) {
    return tx.handledUpdate.deleteMany({ where: { claimedAt: { lte: after(now, -UPDATES_KEPT) } }, limit })
  },
  answers({ tx, now }) {
    return tx.idempotencyKey.deleteMany({ where: { createdAt: { lte: after(now, -ANSWERS_KEPT) } }, limit })
  },
  'tokens of connections': (scope) => scope.tx.connectionToken.deleteMany({ where: expired(scope, LINKS_KEPT), limit }),
  connections(scope) {
    const where = { state: { in: ['draft', 'dropped'] }, ...expired(scope, LINKS_KEPT) }
    return scope.tx.connection.deleteMany({ where, limit })
  },
  visits: (scope) => scope.tx.connectRequest.deleteMany({ where: expired(scope, LINKS_KEPT), limit }),
  events({ tx, now }) {
    return tx.shopEvent.deleteMany({ where: { createdAt: { lte: after(now, -EVENTS_KEPT) } }, limit })
  },
  'mails that came': ({ tx, now }) =>
    tx.mailArrived.deleteMany({ where: { at: { lte: after(now, -MAILS_KEPT) } }, limit }),
  'forged callbacks': ({ tx, now }) =>
    tx.forgedCallback.deleteMany({ where: { minute: { lte: after(now, -DAY) } }, limit }),
  mails({ tx, now }) {
    return tx.mail.deleteMany({ where: { state: 'sent', sentAt: { lte: after(now, -MAILS_KEPT) } }, limit })
  },
  notices({ tx, now }) {
    const where = { state: { in: ['sent', 'parked'] }, createdAt: { lte: after(now, -NOTICES_KEPT) } }
    return tx.notice.deleteMany({ where, limit })
  },
  tries({ tx, now }) {
    const before = { lte: after(now, -TRIES_KEPT) }
    const where = { windowStart: before, OR: [{ lockedUntil: null }, { lockedUntil: before }] }
    return tx.factorThrottle.deleteMany({ where, limit })
  },
}
