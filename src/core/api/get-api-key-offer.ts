import { localeOf } from '../chat/chat.ts'
import type { UseCase } from '../kit/use-case.ts'
import { findLink } from '../people/link/link.ts'
import { openPhrase } from '../people/phrase.ts'
import { hasSecondFactor } from '../people/second-factor/authenticator.ts'
import { shopOf } from '../shop/shop.ts'
import { keysOf } from './list-api-keys.ts'
import type { ApiKeyOffer } from './views.ts'

/** What the page is told before it asks for anything. Uses nothing up. */
export const getApiKeyOffer: UseCase<{ token: string }, ApiKeyOffer> = async (scope, { token }) => {
  const { subject } = await findLink(scope, token, 'api_key')
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: subject } })
  const takesCode = await hasSecondFactor(scope, user.id)
  const shop = await shopOf(scope, user.id)
  const keys = await keysOf(scope, { shop, owner: user })
  const replaceable = keys.filter(({ endsAt }) => endsAt === null)
  return { locale: localeOf(user), shop: shop.name, takesCode, replaceable, phrase: openPhrase(scope, user) }
}
