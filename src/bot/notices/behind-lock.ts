import type { NoticeKind } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** What a locked chat may say of a notice, by kind: `null` where nothing in it is a sum, a name or somebody's words. */
const SAYS: Readonly<Record<NoticeKind, string | null>> = {
  money_received: 'received',
  ...{ topup_credited: 'topup', topup_failed: 'topup', topup_expired: 'topup' },
  ...{ topup_in_review: 'topup', topup_returned: 'topup' },
  ...{ payout_sent: 'payout', payout_settled: 'payout', payout_returned: 'payout', payout_unknown: 'payout' },
  ...{ payout_declined: 'payout', destination_added: 'destination' },
  ...{ payment_asked: 'asked', payment_waiting: 'asked', code_charged: 'asked', connection_asks: 'asked' },
  ...{ paid_on_page: 'paid', connection_paid: 'paid', held_sent: 'paid', held_returned: 'returned' },
  ...{ connection_granted: 'connection', connection_refused: 'connection', connection_ended: 'connection' },
  ...{ payment_suspicious: 'suspicious', payout_suspicious: 'suspicious' },
  ...{ correction: 'corrected', limits_set: 'limits', account_released: 'released' },
  ...{ link_paid: 'sold', charge_paid: 'sold', sale_expired: 'shop', sale_refused: 'shop', payment_not_taken: 'shop' },
  ...{ shop_limit_reached: 'shop', shop_paid_out: 'shop', shop_payout_waits: 'shop' },
  ...{ shop_joined: 'team', shop_role: 'team', shop_role_asked: 'team' },
  ...{ refund_received: 'refund', refund_made: 'refund', refund_asked: 'refund', refund_declined: 'refund' },
  ...{ ticket_answered: 'support', identity_asked: 'identity', identity_rejected: 'identity' },
  ...{ risk_explained: null, announcement: null, paper_ended: null, month_picture: null },
  ...{ ticket_joined: null, ticket_closed: null, identity_approved: null, identity_withdrawn: null },
  // What its owner must be able to read, and to stop, wherever they are.
  ...{ password_ready: null, password_changed: null, password_renewed: null, pin_changed: null, pin_choice: null },
  ...{
    email_verified: null,
    no_mailbox: null,
    email_change: null,
    second_factor_changed: null,
    recovery_code_used: null,
  },
  ...{ codes_wrong: null, code_locked_page: null, tries_exceeded: null, password_known: null, logged_in: null },
  ...{ recovery_opened: null },
  ...{ account_frozen: null, account_unfrozen: null, account_restricted: null, restriction_lifted: null },
  ...{ mailbox_progress: null, mailbox_opened: null },
  ...{ rebind_alarm: null, rebind_progress: null, rebind_ended: null, recovery_number: null },
  ...{ api_key_made: null, api_keys_ended: null, shop_hired_ended: null, connect_app_address: null },
  ...{ shop_reach_ended: null },
  ...{ webhook_added: null, webhook_rotated: null, webhook_removed: null, webhook_off: null },
  ...{ webhook_failing: null, webhook_ending: null, webhook_disabled: null },
  // Staff's own work, which no lock of a wallet stops.
  ...{ ticket_opened: null, desk_troubled: null, alarm_told: null, rates_troubled: null, suspense_opened: null },
  ...{
    lines_unread: null,
    differences_found: null,
    difference_handed: null,
    report_contradicted: null,
    risk_opened: null,
  },
  ...{ suspense_spared: null, identity_submitted: null, approval_asked: null, approval_decided: null },
}

/** What only stops something works in a locked chat, and its label names nobody. */
const BRAKES: ReadonlySet<string> = new Set(['freeze', 'freeze-now', 'not-me'])

const isBrake = (button: Button): boolean => button.kind === 'open' && BRAKES.has(button.action)

/** As its action says of itself: whoever unlocks a chat to read may be led there. */
const shows = ({ actions }: Scene, button: Button): boolean =>
  button.kind === 'open' && !isBrake(button) && actions.get(button.action)?.shows === true

/** Where what a notice is about is seen, of those that have no button that leads there. */
const SEEN_AT: Partial<Record<NoticeKind, string>> = {
  ...{ payment_suspicious: 'history', payout_suspicious: 'history', shop_payout_waits: 'holds' },
}

/**
 * A notice as a locked chat tells it: what happened, without sums, names and words of others, and how to see the rest.
 * Unlocking leads to where the notice's own first button that shows something would have: whoever has not read a notice
 * has answered nothing, and lets nobody do anything. The brakes stay.
 */
export function behindLock(scene: Scene, kind: NoticeKind, card: Card): Card {
  const says = SAYS[kind]
  if (says === null) return card
  const { words } = scene
  const buttons = (card.buttons ?? []).flat()
  const first = buttons.find((button) => shows(scene, button))
  const seen = SEEN_AT[kind]
  const shown = first?.kind === 'open' ? { ...first.payload, show: first.action } : {}
  const rest = seen ? { show: seen } : shown
  return {
    text: join([words.t(`notice-locked-${says}`), words.t('notice-locked-next')]),
    buttons: [[open(words.label('unlock-button'), 'unlock', rest, 'primary')], buttons.filter(isBrake)].filter(
      ({ length }) => length > 0,
    ),
  }
}
