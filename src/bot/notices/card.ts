import type { Notice, NoticeKind, NoticeOf } from '#core'
import type { Card } from '../card/card.ts'
import { chargedNotice } from '../payer-code/charged-card.ts'
import { noticeWithPhrase } from '../security/with-phrase.ts'
import type { Scene } from '../turn.ts'
import { accountFrozen } from './account-frozen.ts'
import { accountReleased, restrictionLifted } from './account-released.ts'
import { accountRestricted } from './account-restricted.ts'
import { accountUnfrozen } from './account-unfrozen.ts'
import { alarmTold } from './alarm-told.ts'
import { announcement } from './announcement.ts'
import { apiKeyMade } from './api-key-made.ts'
import { apiKeysEnded } from './api-keys-ended.ts'
import { approvalAsked } from './approval-asked.ts'
import { approvalDecided } from './approval-decided.ts'
import { behindLock } from './behind-lock.ts'
import { chargePaid } from './charge-paid.ts'
import { codeLockedPage } from './code-locked-page.ts'
import { codesWrong } from './codes-wrong.ts'
import { connectAppAddress } from './connect-app-address.ts'
import { connectionAsks, connectionEnded, connectionGranted, connectionPaid, connectionRefused } from './connection.ts'
import { correctionNotice } from './correction.ts'
import { deskTroubled } from './desk-troubled.ts'
import { destinationAdded } from './destination-added.ts'
import { differenceHanded } from './difference-handed.ts'
import { differencesFound } from './differences-found.ts'
import { emailChange } from './email-change.ts'
import { emailVerified } from './email-verified.ts'
import { heldReturned } from './held-returned.ts'
import { heldSent } from './held-sent.ts'
import { IDENTITY_CARDS } from './identity-cards.ts'
import { limitsSet } from './limits-set.ts'
import { linesUnread } from './lines-unread.ts'
import { linkPaid } from './link-paid.ts'
import { loggedIn } from './logged-in.ts'
import { mailboxOpened } from './mailbox-opened.ts'
import { mailboxProgress } from './mailbox-progress.ts'
import { moneyReceived } from './money-received.ts'
import { monthPicture } from './month-picture.ts'
import { noMailbox } from './no-mailbox.ts'
import { paidOnPage } from './paid-on-page.ts'
import { paperEnded } from './paper-ended.ts'
import { passwordChanged } from './password-changed.ts'
import { passwordReady } from './password-ready.ts'
import { passwordRenewed } from './password-renewed.ts'
import { paymentAsked } from './payment-asked.ts'
import { paymentNotTaken } from './payment-not-taken.ts'
import { paymentSuspicious } from './payment-suspicious.ts'
import { paymentWaiting } from './payment-waiting.ts'
import { payoutDeclined } from './payout-declined.ts'
import { payoutNews } from './payout-news.ts'
import { payoutSuspicious } from './payout-suspicious.ts'
import { pinChanged } from './pin-changed.ts'
import { pinChoice } from './pin-choice.ts'
import { ratesTroubled } from './rates-troubled.ts'
import { rebindAlarm } from './rebind-alarm.ts'
import { rebindEnded } from './rebind-ended.ts'
import { rebindProgress } from './rebind-progress.ts'
import { recoveryCodeUsed } from './recovery-code-used.ts'
import { recoveryNumber } from './recovery-number.ts'
import { recoveryOpened } from './recovery-opened.ts'
import { refundAsked } from './refund-asked.ts'
import { refundDeclined } from './refund-declined.ts'
import { refundMade } from './refund-made.ts'
import { refundReceived } from './refund-received.ts'
import { reportContradicted } from './report-contradicted.ts'
import { riskExplained } from './risk-explained.ts'
import { riskOpened } from './risk-opened.ts'
import { saleExpired } from './sale-expired.ts'
import { saleRefused } from './sale-refused.ts'
import { secondFactorChanged } from './second-factor-changed.ts'
import { type NoticeCard, SHOP_CARDS } from './shop-cards.ts'
import { suspenseOpened } from './suspense-opened.ts'
import { suspenseSpared } from './suspense-spared.ts'
import { ticketAnswered } from './ticket-answered.ts'
import { ticketClosed } from './ticket-closed.ts'
import { ticketJoined } from './ticket-joined.ts'
import { ticketOpened } from './ticket-opened.ts'
import { topUpCredited } from './topup-credited.ts'
import { topUpExpired } from './topup-expired.ts'
import { topUpFailed } from './topup-failed.ts'
import { topUpInReview } from './topup-in-review.ts'
import { topUpReturned } from './topup-returned.ts'
import { passwordKnown, triesExceeded } from './tries-exceeded.ts'
import { webhookChanged, webhookTrouble } from './webhook-trouble.ts'

/** Every kind the core writes. One without a card does not compile. */
const CARDS: { [K in NoticeKind]: NoticeCard<K> } = {
  money_received: moneyReceived,
  link_paid: linkPaid,
  charge_paid: chargePaid,
  sale_expired: saleExpired,
  sale_refused: saleRefused,
  code_charged: chargedNotice,
  payment_not_taken: paymentNotTaken,
  ...SHOP_CARDS,
  paid_on_page: paidOnPage,
  payment_asked: paymentAsked,
  payment_waiting: paymentWaiting,
  refund_received: refundReceived,
  refund_made: refundMade,
  refund_asked: refundAsked,
  refund_declined: refundDeclined,
  correction: correctionNotice,
  limits_set: limitsSet,
  connect_app_address: connectAppAddress,
  connection_granted: connectionGranted,
  connection_paid: connectionPaid,
  connection_asks: connectionAsks,
  connection_refused: connectionRefused,
  connection_ended: connectionEnded,
  topup_credited: topUpCredited,
  topup_failed: topUpFailed,
  topup_expired: topUpExpired,
  announcement,
  paper_ended: paperEnded,
  month_picture: monthPicture,
  topup_in_review: topUpInReview,
  topup_returned: topUpReturned,
  payout_sent: payoutNews,
  payout_settled: payoutNews,
  payout_returned: payoutNews,
  payout_unknown: payoutNews,
  destination_added: destinationAdded,
  password_ready: passwordReady,
  email_verified: emailVerified,
  no_mailbox: noMailbox,
  account_unfrozen: accountUnfrozen,
  account_frozen: accountFrozen,
  password_changed: passwordChanged,
  pin_changed: pinChanged,
  pin_choice: pinChoice,
  second_factor_changed: secondFactorChanged,
  api_key_made: apiKeyMade,
  api_keys_ended: apiKeysEnded,
  webhook_added: webhookChanged,
  webhook_rotated: webhookChanged,
  webhook_removed: webhookChanged,
  webhook_off: webhookChanged,
  webhook_failing: webhookTrouble,
  webhook_ending: webhookTrouble,
  webhook_disabled: webhookTrouble,
  recovery_code_used: recoveryCodeUsed,
  code_locked_page: codeLockedPage,
  codes_wrong: codesWrong,
  password_renewed: passwordRenewed,
  email_change: emailChange,
  mailbox_progress: mailboxProgress,
  mailbox_opened: mailboxOpened,
  rebind_alarm: rebindAlarm,
  rebind_progress: rebindProgress,
  rebind_ended: rebindEnded,
  recovery_number: recoveryNumber,
  recovery_opened: recoveryOpened,
  tries_exceeded: triesExceeded,
  password_known: passwordKnown,
  logged_in: loggedIn,
  account_restricted: accountRestricted,
  account_released: accountReleased,
  restriction_lifted: restrictionLifted,
  payment_suspicious: paymentSuspicious,
  payout_suspicious: payoutSuspicious,
  payout_declined: payoutDeclined,
  held_sent: heldSent,
  held_returned: heldReturned,
  risk_explained: riskExplained,
  risk_opened: riskOpened,
  ...IDENTITY_CARDS,
  ticket_answered: ticketAnswered,
  ticket_joined: ticketJoined,
  ticket_closed: ticketClosed,
  ticket_opened: ticketOpened,
  desk_troubled: deskTroubled,
  alarm_told: alarmTold,
  rates_troubled: ratesTroubled,
  suspense_opened: suspenseOpened,
  suspense_spared: suspenseSpared,
  differences_found: differencesFound,
  lines_unread: linesUnread,
  difference_handed: differenceHanded,
  report_contradicted: reportContradicted,
  approval_asked: approvalAsked,
  approval_decided: approvalDecided,
}

/** A notice as the card that tells it, in its reader's words. @param locked whether its chat is locked, and shows no sums */
export function noticeCard(scene: Scene, notice: Notice, locked = false): Card {
  const card = cardOf(scene, notice)
  return noticeWithPhrase(scene, locked ? behindLock(scene, notice.kind, card) : card)
}

function cardOf<K extends NoticeKind>(scene: Scene, notice: NoticeOf<K>): Card {
  const card = CARDS[notice.kind as K] as NoticeCard<K>
  return card(scene, notice)
}
