import { forgetCards } from './closing/forget.ts'
import { deleteRows } from './kit/delete-rows.ts'
import { type Sql, sql } from './kit/sql.ts'
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

/** Deletes some rows of a kind, and says how many went. */
export type DeleteKind = (scope: Scope) => Promise<{ count: number }>

const past =
  (table: Sql, which: (scope: Scope) => Sql): DeleteKind =>
  (scope) =>
    deleteRows(scope, table, which(scope), AT_ONCE)
const expired =
  (kept = 0) =>
  ({ now }: Scope): Sql =>
    sql`expires_at <= ${after(now, -kept)}::timestamptz`

/** What nobody will ask for again. */
export const DELETES: Readonly<Record<string, DeleteKind>> = {
  registrations: past(sql`registration`, expired()),
  pads: past(sql`pin_pad`, expired()),
  'new PINs': past(sql`pin_renewal`, expired()),
  recoveries: past(sql`rebind`, ({ now }) => sql`state = 'open' and until <= ${now}::timestamptz`),
  'new addresses': past(sql`email_change`, ({ now }) => sql`until <= ${now}::timestamptz`),
  sessions: past(
    sql`web_session`,
    ({ now }) => sql`(expires_at <= ${now}::timestamptz or last_seen_at <= ${after(now, -SESSION_IDLE)}::timestamptz)`,
  ),
  buttons: past(sql`button`, expired()),
  invitations: past(sql`shop_invitation`, expired()),
  'cards of leaving': (scope) => forgetCards(scope, AT_ONCE),
  names: (scope) => forgetNames(scope, AT_ONCE),
  'payer codes': past(sql`payer_code`, expired(DAY)),
  links: past(sql`link_token`, expired(LINKS_KEPT)),
  updates: past(sql`handled_update`, ({ now }) => sql`claimed_at <= ${after(now, -UPDATES_KEPT)}::timestamptz`),
  answers: past(sql`idempotency_key`, ({ now }) => sql`created_at <= ${after(now, -ANSWERS_KEPT)}::timestamptz`),
  'tokens of connections': past(sql`connection_token`, expired(LINKS_KEPT)),
  connections: past(sql`connection`, (scope) => sql`state in ('draft', 'dropped') and ${expired(LINKS_KEPT)(scope)}`),
  visits: past(sql`connect_request`, expired(LINKS_KEPT)),
  events: past(sql`shop_event`, ({ now }) => sql`created_at <= ${after(now, -EVENTS_KEPT)}::timestamptz`),
  'mails that came': past(sql`mail_arrived`, ({ now }) => sql`at <= ${after(now, -MAILS_KEPT)}::timestamptz`),
  'forged callbacks': past(sql`forged_callback`, ({ now }) => sql`minute <= ${after(now, -DAY)}::timestamptz`),
  mails: past(sql`mail`, ({ now }) => sql`state = 'sent' and sent_at <= ${after(now, -MAILS_KEPT)}::timestamptz`),
  notices: past(
    sql`notice`,
    ({ now }) => sql`state in ('sent', 'parked') and created_at <= ${after(now, -NOTICES_KEPT)}::timestamptz`,
  ),
  tries: past(sql`factor_throttle`, ({ now }) => {
    const before = after(now, -TRIES_KEPT)
    return sql`window_start <= ${before}::timestamptz
      and (locked_until is null or locked_until <= ${before}::timestamptz)`
  }),
}
