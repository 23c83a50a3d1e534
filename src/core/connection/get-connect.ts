import type { UseCase } from '../kit/use-case.ts'
import { openName } from '../people/actor.ts'
import { maskName } from '../people/mask-name.ts'
import { againOf, isGone, requestOf, standingOf } from './request.ts'
import { scopesOf } from './terms.ts'
import type { ConnectPage } from './views.ts'

/** What the page of a visit shows. `connect_failed`. */
export const getConnect: UseCase<{ token: string }, ConnectPage> = async (scope, { token }) => {
  const request = await requestOf(scope, token)
  const { shop } = request.app
  const gone = isGone(request)
  return {
    shop: shop.name,
    ownerMasked: maskName(openName(scope, shop.owner)),
    scopes: scopesOf(request.scopes),
    number: request.number,
    standing: gone ? 'gone' : standingOf(request, scope.now),
    expiresAt: request.expiresAt,
    again: gone ? null : againOf(request),
  }
}
