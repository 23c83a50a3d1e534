import { fail } from '../kit/failure.ts'
import { lineAtMost } from '../kit/text.ts'
import type { Scope } from '../kit/use-case.ts'
import { originProblem } from '../shop/return-address.ts'
import { targetProblem } from '../webhook/target.ts'
import { ADDRESSES_MAX, notAnAddress } from './address-list.ts'
import { CRYPTO_PAY_SCOPES, isCryptoPay, KEY_NAME_MAX, KEY_SCOPES, type KeyTerms } from './views.ts'

/** Where a shop's customers go back to is on few addresses. */
const ORIGINS_MAX = 5

/** What a key is made with, checked. `return_url_refused`, `addresses_invalid`, `webhook_url_refused`. */
export function checkedTerms({ webhookOrigins }: Pick<Scope, 'webhookOrigins'>, terms: KeyTerms) {
  const { name = '', scopes, returnOrigins = [], addresses = [], webhookUrl = null } = terms
  if (returnOrigins.length > ORIGINS_MAX) return fail({ code: 'return_url_refused', reason: 'malformed' })
  for (const origin of returnOrigins) {
    const reason = originProblem(origin, webhookOrigins)
    if (reason) return fail({ code: 'return_url_refused', reason })
  }
  const problem = webhookUrl === null ? undefined : targetProblem(webhookUrl, webhookOrigins)
  if (problem) return fail({ code: 'webhook_url_refused', reason: problem })
  const wrong = notAnAddress(addresses) ?? addresses[ADDRESSES_MAX]
  if (wrong !== undefined) return fail({ code: 'addresses_invalid', wrong, most: ADDRESSES_MAX })
  return {
    name: lineAtMost(name, KEY_NAME_MAX),
    scopes: (isCryptoPay(scopes) ? CRYPTO_PAY_SCOPES : KEY_SCOPES).filter((one) => scopes.includes(one)),
    returnOrigins: [...returnOrigins],
    addresses: [...addresses],
    webhookUrl,
  }
}

/**
 * A Crypto Pay client cannot sign what it asks (API-02), so a token that pays people works from named addresses and from
 * nowhere else: whoever finds it in a log pays nobody. `addresses_needed`.
 */
export function refuseUnbound({ scopes, addresses = [] }: KeyTerms): void {
  if (scopes.includes('crypto_pay_transfers:write') && addresses.length === 0) fail({ code: 'addresses_needed' })
}
