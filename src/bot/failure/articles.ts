import type { FailureCode } from '#core'
import type { Scene } from '../turn.ts'

/** Which answer on the help page explains a refusal; those that none explains have no link. */
export const ARTICLES: Partial<Record<FailureCode, string>> = {
  limit_single: 'limits',
  limit_daily: 'limits',
  limit_monthly: 'limits',
  insufficient_for_fee: 'fees',
  destination_new: 'withdraw',
  destination_invalid: 'withdraw',
  payout_under_way: 'withdraw',
  account_frozen_by_user: 'lost',
  already_registered: 'moved',
  not_registered: 'start',
  shop_missing: 'shop',
  too_many_keys: 'shop',
  refund_over: 'refund',
  refund_too_much: 'refund',
  payer_gone: 'refund',
  shop_short: 'refund',
  category_reserved: 'shop',
  merchant_not_accepting: 'shop',
  shop_right_missing: 'shop',
  invitation_over: 'shop',
  too_many_members: 'shop',
  connect_failed: 'connect-failed',
  connect_auth_failed: 'connect-failed',
  consent_denied: 'connect',
  consent_expired: 'connect',
  budget_exhausted: 'connect',
  redirect_uri_invalid: 'connect-apps',
  too_many_apps: 'connect-apps',
}

/** Its address, in the reader's language; undefined where there is none. */
export function articleOn({ words, publicUrl }: Scene, code: FailureCode): string | undefined {
  const name = ARTICLES[code]
  return name && `${publicUrl}/help?lang=${words.locale}#${name}`
}
