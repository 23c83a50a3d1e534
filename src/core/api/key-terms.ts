import { fail } from '../kit/failure.ts'
import { atMost } from '../kit/text.ts'
import type { Scope } from '../kit/use-case.ts'
import { originProblem } from '../shop/return-address.ts'
import { ADDRESSES_MAX, notAnAddress } from './address-list.ts'
import { API_SCOPES, KEY_NAME_MAX, type KeyTerms } from './views.ts'

/** Where a shop's customers go back to is on few addresses. */
const ORIGINS_MAX = 5

/** What a key is made with, checked. `return_url_refused`, `addresses_invalid`. */
export function checkedTerms({ webhookOrigins }: Pick<Scope, 'webhookOrigins'>, terms: KeyTerms) {
  const { name = '', scopes, returnOrigins = [], addresses = [] } = terms
  if (returnOrigins.length > ORIGINS_MAX) return fail({ code: 'return_url_refused', reason: 'malformed' })
  for (const origin of returnOrigins) {
    const reason = originProblem(origin, webhookOrigins)
    if (reason) return fail({ code: 'return_url_refused', reason })
  }
  const wrong = notAnAddress(addresses) ?? addresses[ADDRESSES_MAX]
  if (wrong !== undefined) return fail({ code: 'addresses_invalid', wrong, most: ADDRESSES_MAX })
  return {
    name: atMost(name.replace(/\s+/g, ' ').trim(), KEY_NAME_MAX),
    scopes: API_SCOPES.filter((one) => scopes.includes(one)),
    returnOrigins: [...returnOrigins],
    addresses: [...addresses],
  }
}
