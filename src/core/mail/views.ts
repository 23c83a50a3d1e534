import type { Locale } from '../chat/views.ts'

/** Who a mail goes to and what it says; the shell words it. */
export type MailView = {
  id: string
  to: string
  template: MailTemplate
  locale: Locale
  values: Record<string, string>
}

export type MailTemplate =
  | 'email_verify'
  | 'email_taken'
  | 'password_reset'
  | 'password_changed'
  | 'password_renewed'
  | 'logged_in'
  | 'tries_exceeded'
  | 'pin_locked'
  | 'pin_changed'
  | 'pin_reset'
  | 'pin_locked_page'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'second_factor_moved'
  | 'second_factor_renewed'
  | 'recovery_code_used'
  | 'codes_wrong'
  | 'recovery'
  | 'rebind_asked'
  | 'rebind_approved'
  | 'rebind_moved'
  | 'rebind_stopped'
  | 'lost_factor_asked'
  | 'lost_factor_approved'
  | 'lost_factor_done'
  | 'email_change_asked'
  | 'email_confirm'
  | 'api_key_made'
  | 'payouts_allowed'
  | 'connection_granted'
  | 'email_changed'
  | 'email_welcome'
  | 'email_kept'
  | 'destination_added'
  | 'identity_approved'
  | 'identity_asked'
  | 'identity_rejected'
  | 'phrase_set'
  | 'allowance_raised'
  | 'chat_lock_off'
  | 'account_frozen'
  | 'account_unfrozen'
  | 'account_restricted'
  | 'account_released'
  | 'ticket_received'
  | 'ticket_answered'
  | 'ticket_unknown'
