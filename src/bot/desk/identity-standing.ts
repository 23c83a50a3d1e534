import type { CustomerView } from '#core'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** S51: how a customer's verification stands, the reason that may be told, and what it does not touch. */
export function identityStanding(
  { words }: Scene,
  { level, state, code, words: said }: NonNullable<CustomerView['identity']>,
  account: string,
): Html {
  const what = words.label(`customer-identity-${state}`)
  const refused = state === 'asked' || state === 'rejected'
  return join([
    refused && code
      ? words.t('customer-identity-why', { level: String(level), what, why: words.label(`kyc-code-${inKey(code)}`) })
      : words.t('customer-identity', { level: String(level), what }),
    refused && said && words.t('customer-identity-told', { words: said }),
    refused && account === 'active' && words.t('customer-identity-safe'),
  ])
}
