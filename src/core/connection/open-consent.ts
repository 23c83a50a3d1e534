import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { consenter, viewConsent } from './consent.ts'
import { againOf, refuseAnswered, requestOf } from './request.ts'
import { budgetsFor, DAYS_USUAL, scopesOf, termsHash } from './terms.ts'
import type { ConsentView } from './views.ts'

/**
 * The card on which somebody answers an app, drawn up with the usual budget. Whoever else opens the same visit has a card
 * of their own: the first who answers is the one it is about. `connect_failed`, `consent_expired`, `consent_denied`,
 * `connect_auth_failed`, and what stops an account.
 */
export const openConsent: UseCase<{ actor: ChatRef; token: string }, ConsentView> = async (scope, { actor, token }) => {
  const me = await consenter(scope, actor)
  const request = await requestOf(scope, token)
  refuseAnswered(request, scope.now)
  const { app } = request
  if (app.shop.ownerId === me.id) return fail({ code: 'connect_failed', why: 'own', again: againOf(request) })
  const mine = { requestId: request.id, ownerId: me.id, state: 'draft' }
  const there = await scope.tx.connection.findFirst({ where: mine })
  if (there) return viewConsent(scope, { me, request, draft: there })
  const { currency, usual } = await budgetsFor(scope, me)
  const terms = {
    ...{ id: scope.newId(), appId: app.id, shopId: app.shopId, ownerId: me.id, requestId: request.id },
    ...{ scopes: scopesOf(request.scopes), currency, ...usual, days: DAYS_USUAL },
  }
  const times = { createdAt: scope.now, expiresAt: request.expiresAt }
  const draft = await scope.tx.connection.create({ data: { ...terms, ...times, hash: termsHash(terms) } })
  return viewConsent(scope, { me, request, draft })
}
