import { localeOf } from '../chat/chat.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { findLink } from '../people/link/link.ts'
import { openPhrase } from '../people/phrase.ts'
import { hasSecondFactor } from '../people/second-factor/authenticator.ts'
import type { WebhookSecretOffer } from './views.ts'

/** What the page that gives an endpoint another secret is told before it asks for the password. Uses nothing up. */
export const getWebhookOffer: UseCase<{ token: string }, WebhookSecretOffer> = async (scope, { token }) => {
  const { endpoint, owner } = await offered(scope, token)
  const takesCode = await hasSecondFactor(scope, owner.id)
  const phrase = openPhrase(scope, owner)
  return { locale: localeOf(owner), shop: endpoint.shop.name, url: endpoint.url, takesCode, phrase }
}

/** The endpoint a link is for, with its shop's owner. `link_expired` for one that was removed. */
export async function offered(scope: Scope, token: string) {
  const { subject } = await findLink(scope, token, 'webhook_secret')
  const found = await scope.tx.webhookEndpoint.findUnique({
    where: { id: subject },
    include: { shop: { include: { owner: true } } },
  })
  if (!found) return fail({ code: 'link_expired' })
  return { endpoint: found, owner: found.shop.owner }
}
