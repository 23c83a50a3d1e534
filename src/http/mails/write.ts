import type { MailTemplate, MailView } from '#core'
import type { PageTexts } from '../deps.ts'
import { mailDocument } from './document.ts'
import { factsOf } from './facts.ts'

/** A mail ready to be handed to a transport. */
export type WrittenMail = { to: string; subject: string; text: string; html: string }

type Content = {
  /** Keys of the paragraphs. */
  paragraphs: readonly string[]
  /** Key of the one that says until when money out is limited; a mail that waited since before it was does not say. */
  limited?: string
  /** The page the mail's one button leads to; a token goes behind `#`. */
  page?:
    | '/verify-email'
    | '/new-password'
    | '/recovery'
    | '/stop'
    | '/confirm-email'
    | '/keep-email'
    | '/confirm-mailbox'
    | '/object'
}

const CONTENTS: Readonly<Record<MailTemplate, Content>> = {
  email_verify: { paragraphs: ['email_verify-text', 'email_verify-valid'], page: '/verify-email' },
  email_taken: { paragraphs: ['email_taken-text', 'email_taken-next'] },
  password_reset: { paragraphs: ['password_reset-text', 'password_reset-valid'], page: '/new-password' },
  password_void: {
    paragraphs: ['password_void-text', 'password_void-valid', 'password_void-next'],
    page: '/new-password',
  },
  password_changed: { paragraphs: ['password_changed-text', 'password_changed-limited', 'if-not-you'] },
  second_factor_on: { paragraphs: ['second_factor_on-text', 'if-not-you'] },
  second_factor_off: { paragraphs: ['second_factor_off-text', 'if-not-you'], limited: 'second_factor-limited' },
  api_key_made: { paragraphs: ['api_key_made-text', 'if-not-you'] },
  payouts_allowed: { paragraphs: ['payouts_allowed-text', 'payouts_allowed-next', 'if-not-you'] },
  connection_granted: { paragraphs: ['connection_granted-text', 'connection_granted-next', 'if-not-you'] },
  connect_app_address: { paragraphs: ['connect_app_address-text', 'connect_app_address-next', 'if-not-you'] },
  second_factor_moved: { paragraphs: ['second_factor_moved-text', 'if-not-you'], limited: 'second_factor-limited' },
  second_factor_renewed: { paragraphs: ['second_factor_renewed-text', 'if-not-you'] },
  second_factor_undone: { paragraphs: ['second_factor_undone-text', 'second_factor_undone-next'] },
  second_factor_codes_undone: { paragraphs: ['second_factor_codes_undone-text', 'second_factor_codes_undone-next'] },
  recovery_code_used: { paragraphs: ['recovery_code_used-text', 'if-not-you'] },
  codes_wrong: { paragraphs: ['codes_wrong-text', 'codes_wrong-next'] },
  password_renewed: { paragraphs: ['password_renewed-text', 'password_renewed-next'] },
  tries_exceeded: { paragraphs: ['tries_exceeded-text', 'tries_exceeded-next'] },
  password_known: { paragraphs: ['password_known-text', 'password_known-next'] },
  pin_changed: { paragraphs: ['pin_changed-text', 'if-not-you'] },
  pin_reset: { paragraphs: ['pin_reset-text', 'pin_reset-limited', 'if-not-you'] },
  pin_locked: { paragraphs: ['pin_locked-text', 'if-not-you'] },
  pin_locked_page: { paragraphs: ['pin_locked_page-text', 'if-not-you'] },
  code_locked_page: { paragraphs: ['code_locked_page-text', 'code_locked_page-next'] },
  recovery: {
    paragraphs: ['recovery-text', 'recovery-digits', 'recovery-warning', 'recovery-valid'],
    page: '/recovery',
  },
  recovery_wrong_chat: {
    paragraphs: ['recovery_wrong_chat-text', 'recovery_wrong_chat-next', 'recovery_wrong_chat-not-you'],
  },
  rebind_asked: { paragraphs: ['rebind_asked-text', 'rebind-not-you'], page: '/stop' },
  rebind_approved: {
    paragraphs: ['rebind_approved-text', 'rebind-verification-then', 'rebind-not-you'],
    page: '/stop',
  },
  rebind_moved: {
    paragraphs: ['rebind_moved-text', 'rebind_moved-limited', 'rebind-verification', 'rebind-not-you'],
    page: '/stop',
  },
  lost_factor_asked: { paragraphs: ['lost_factor_asked-text', 'rebind-not-you'], page: '/stop' },
  lost_factor_approved: {
    paragraphs: ['lost_factor_approved-text', 'rebind-verification-then', 'rebind-not-you'],
    page: '/stop',
  },
  lost_factor_done: {
    paragraphs: ['lost_factor_done-text', 'rebind_moved-limited', 'rebind-verification', 'rebind-not-you'],
    page: '/stop',
  },
  rebind_undecided: { paragraphs: ['rebind_undecided-text', 'rebind_undecided-next', 'undecided-not-you'] },
  rebind_unmoved: { paragraphs: ['rebind_unmoved-text', 'rebind_unmoved-next', 'undecided-not-you'] },
  lost_factor_undecided: {
    paragraphs: ['lost_factor_undecided-text', 'lost_factor_undecided-next', 'undecided-not-you'],
  },
  rebind_stopped: { paragraphs: ['rebind_stopped-text', 'rebind-verification', 'rebind_stopped-next'] },
  logged_in: { paragraphs: ['logged_in-text', 'logged_in-next'] },
  destination_added: { paragraphs: ['destination_added-text', 'destination_added-until', 'if-not-you'] },
  identity_submitted: { paragraphs: ['identity_submitted-text', 'if-not-you'] },
  identity_approved: { paragraphs: ['identity_approved-text', 'if-not-you'] },
  identity_asked: { paragraphs: ['identity_asked-text', 'identity-where'] },
  identity_rejected: { paragraphs: ['identity_rejected-text', 'identity-where'] },
  phrase_set: { paragraphs: ['phrase_set-text', 'if-not-you'] },
  language_chosen: { paragraphs: ['language_chosen-text', 'if-not-you'] },
  code_threshold_raised: { paragraphs: ['code_threshold_raised-text', 'if-not-you'] },
  allowance_raised: { paragraphs: ['allowance_raised-text', 'if-not-you'] },
  home_currency_set: { paragraphs: ['home_currency_set-text', 'if-not-you'] },
  chat_lock_off: { paragraphs: ['chat_lock_off-text', 'if-not-you'] },
  shop_renamed: { paragraphs: ['shop_renamed-text', 'if-not-you'] },
  payee_replaced: { paragraphs: ['payee_replaced-text', 'payee_replaced-next', 'if-not-you'] },
  team_invited: { paragraphs: ['team_invited-text', 'team_invited-next', 'if-not-you'] },
  email_change_asked: { paragraphs: ['email_change_asked-text', 'email-not-you'], page: '/keep-email' },
  email_confirm: { paragraphs: ['email_confirm-text', 'email_confirm-valid'], page: '/confirm-email' },
  email_changed: { paragraphs: ['email_changed-text', 'email-not-you'], page: '/keep-email' },
  email_welcome: { paragraphs: ['email_welcome-text', 'email_welcome-limited', 'if-not-you'] },
  email_kept: { paragraphs: ['email_kept-text', 'email_kept-next'] },
  mailbox_confirm: { paragraphs: ['mailbox_confirm-text', 'mailbox_confirm-valid'], page: '/confirm-mailbox' },
  mailbox_asked: { paragraphs: ['mailbox_asked-text', 'mailbox-not-you'], page: '/object' },
  mailbox_noted: { paragraphs: ['mailbox_noted-text', 'mailbox_noted-next'] },
  mailbox_noted_unfrozen: { paragraphs: ['mailbox_noted-text', 'mailbox_noted_unfrozen-next'] },
  mailbox_approved: { paragraphs: ['mailbox_approved-text', 'mailbox-not-you'], page: '/object' },
  mailbox_agreed: { paragraphs: ['mailbox_agreed-text', 'mailbox_agreed-next'] },
  mailbox_ended: { paragraphs: ['mailbox_ended-text'] },
  mailbox_ended_new: { paragraphs: ['mailbox_ended_new-text', 'mailbox_ended_new-next'] },
  mailbox_undecided: { paragraphs: ['mailbox_undecided-text', 'mailbox_undecided-next'] },
  mailbox_undecided_new: { paragraphs: ['mailbox_undecided_new-text', 'mailbox_undecided_new-next'] },
  mailbox_left: { paragraphs: ['mailbox_left-text', 'mailbox_left-next'] },
  mailbox_done: {
    paragraphs: ['mailbox_done-text', 'mailbox_done-valid', 'mailbox_done-next'],
    page: '/new-password',
  },
  mailbox_done_frozen: {
    paragraphs: ['mailbox_done-text', 'mailbox_done-valid', 'mailbox_done_frozen-next'],
    page: '/new-password',
  },
  mailbox_done_restricted: {
    paragraphs: ['mailbox_done-text', 'mailbox_done-valid', 'mailbox_done_restricted-next'],
    page: '/new-password',
  },
  payment_suspicious: { paragraphs: ['payment_suspicious-text', 'payment_suspicious-next', 'freeze-anywhere'] },
  payout_suspicious: { paragraphs: ['payout_suspicious-text', 'payment_suspicious-next', 'freeze-anywhere'] },
  payment_waits: { paragraphs: ['payment_waits-text', 'payment_waits-next', 'freeze-anywhere'] },
  account_frozen: { paragraphs: ['account_frozen-text', 'account_frozen-next'] },
  account_unfrozen: { paragraphs: ['account_unfrozen-text', 'if-not-you'] },
  account_restricted: { paragraphs: ['account_restricted-text', 'account_restricted-next'] },
  account_restricted_also: { paragraphs: ['account_restricted_also-text', 'account_restricted-next'] },
  account_closed: { paragraphs: ['account_closed-text', 'account_closed-next'] },
  account_released: { paragraphs: ['account_released-text'] },
  account_released_frozen: { paragraphs: ['account_released-text', 'account_released_frozen-next'] },
  ticket_crowded: { paragraphs: ['ticket_crowded-text', 'ticket_crowded-next'] },
  ticket_received: { paragraphs: ['ticket_received-text', 'ticket-mail-rules'] },
  ticket_answered: { paragraphs: ['ticket_answered-text', 'ticket_answered-next', 'ticket-mail-rules'] },
  ticket_unknown: { paragraphs: ['ticket_unknown-text', 'ticket_unknown-next'] },
}

/**
 * Words a mail in its reader's language, as plain text and as HTML that say the same.
 * Nothing a person typed is put into it but the phrase its reader chose and an agent's answer to what came from that very
 * mailbox, so nobody can speak through us to a stranger's.
 * @param publicUrl where the pages are; links never point anywhere else
 */
export function writeMail(
  texts: PageTexts,
  publicUrl: string,
  { to, template, locale, values }: MailView,
): WrittenMail {
  const facts = factsOf(texts, locale, values)
  const say = (key: string) => texts(locale, `mail-${key}`, facts)
  const { paragraphs, limited, page } = CONTENTS[template]
  const subject = say(`${template}-subject`)
  const waived = 'waived' in facts ? [`${template}-waived`] : []
  const [head = '', ...tail] = paragraphs
  const until = limited && 'until' in facts ? [limited] : []
  const words = [head, ...waived, ...until, ...tail, ...('phrase' in facts ? ['phrase'] : [])].map(say)
  const button = page && { label: say(`${template}-button`), href: linkTo(publicUrl, page, values['token']) }
  const footer = say('footer')
  const [first = '', ...rest] = words
  const text = [first, ...(button ? [button.href] : []), ...rest, '—', footer].join('\n\n')
  return { to, subject, text: `${text}\n`, html: mailDocument({ locale, subject, words, button, footer }) }
}

function linkTo(publicUrl: string, page: string, token: string | undefined): string {
  if (!token) throw new Error(`the mail that leads to ${page} came without a token`)
  const url = new URL(page, publicUrl)
  url.hash = token
  return url.href
}
