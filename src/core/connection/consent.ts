import type { Connection } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { refuseStopped } from '../destination/draft.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { type ActingUser, actingUser, openName } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { maskName } from '../people/mask-name.ts'
import { OF_SHOP } from './app.ts'
import { choicesOf, type RequestOfApp, refuseAnswered } from './request.ts'
import { budgetOf, budgetsFor, endOf, scopesOf } from './terms.ts'
import type { ConsentView } from './views.ts'

/** Somebody about to answer an app: who, the visit it is about, and what they would allow. */
export type Consenting = { me: ActingUser; request: RequestOfApp; draft: Connection }

/** One's own card that is open. `quote_expired` for any other; what became of the visit, where it was answered meanwhile. */
export async function consentOf(scope: Scope, actor: ChatRef, id: string): Promise<Consenting> {
  const me = await consenter(scope, actor)
  const draft = await scope.tx.connection.findFirst({ where: { id, ownerId: me.id } })
  if (!draft) return fail({ code: 'quote_expired' })
  const request = await visitOf(scope, draft)
  refuseAnswered(request, scope.now)
  return draft.state === 'draft' ? { me, request, draft } : fail({ code: 'quote_expired' })
}

export const visitOf = ({ tx }: Scope, { requestId }: Pick<Connection, 'requestId'>): Promise<RequestOfApp> =>
  tx.connectRequest.findUniqueOrThrow({ where: { id: requestId }, include: { app: { include: OF_SHOP } } })

/** An account that may send nothing out allows nobody to. */
export async function consenter(scope: Scope, actor: ChatRef): Promise<ActingUser> {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  refuseStopped(me)
  return me
}

/** The card: who asks, for what, how much at the most, until when. */
export async function viewConsent(scope: Scope, { me, request, draft }: Consenting): Promise<ConsentView> {
  const { shop } = request.app
  const currency = currencyOf(draft.currency)
  const { most } = await budgetsFor(scope, { level: me.level, homeCurrency: currency })
  const earlier = { appId: draft.appId, ownerId: me.id, state: 'active' }
  return {
    id: draft.id,
    shop: shop.name,
    ownerMasked: maskName(openName(scope, shop.owner)),
    choices: draft.number === null ? choicesOf(request) : null,
    asked: scopesOf(request.scopes),
    scopes: scopesOf(draft.scopes),
    budget: budgetOf(draft, currency),
    most: budgetOf(most, currency),
    days: draft.days,
    endsAt: endOf(scope, draft.days),
    replaces: (await scope.tx.connection.count({ where: earlier })) > 0,
    expiresAt: draft.expiresAt,
  }
}
