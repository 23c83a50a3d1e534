import { checkedTerms } from '../api/key-terms.ts'
import { API_SCOPES, CRYPTO_PAY_SCOPES, type KeyTerms, type NewApiKey } from '../api/views.ts'
import { lockShop, writeKey } from '../api/write-key.ts'
import { localeOf } from '../chat/chat.ts'
import type { UseCase } from '../kit/use-case.ts'
import { consumeLink } from '../people/link/link.ts'

/** `cryptoPay`: a token for a client of that protocol. */
type Input = Omit<KeyTerms, 'scopes'> & { token: string; cryptoPay?: boolean }

/**
 * Makes a key that reaches no money, so that no password is asked for: whoever holds the link out of the chat has one, and
 * uses the link up. `too_many_keys`, `shop_missing`, `return_url_refused`, `webhook_url_refused`, `addresses_invalid`.
 * The answer is the only place where it ever stands.
 */
export const makeTestKey: UseCase<Input, NewApiKey> = async (scope, { token, cryptoPay = false, ...given }) => {
  const terms = checkedTerms(scope, { ...given, scopes: cryptoPay ? CRYPTO_PAY_SCOPES : API_SCOPES })
  const { subject } = await consumeLink(scope, token, 'api_key')
  const shop = await lockShop(scope, subject)
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: subject } })
  const { secret, signing } = await writeKey(scope, shop, { ...terms, live: false, replaces: null })
  return { locale: localeOf(user), shop: shop.name, secret, signing, live: false, scopes: terms.scopes }
}
