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
  | 'logged_in'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'second_factor_moved'
  | 'second_factor_renewed'
  | 'recovery_code_used'
  | 'codes_wrong'
  | 'account_frozen'
  | 'account_unfrozen'
  | 'account_restricted'
  | 'account_released'
