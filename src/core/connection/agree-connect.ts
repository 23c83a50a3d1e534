import type { ChatRef } from '../chat/views.ts'
import { recordEvents } from '../event/record-events.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { missingFactor } from '../payment/factor.ts'
import { mailUser } from '../people/mail-user.ts'
import { viewConnection } from './connection.ts'
import { type Consenting, consenter, consentOf, visitOf } from './consent.ts'
import { endConnections } from './end-connections.ts'
import { againOf, refuseAnswered } from './request.ts'
import { endOf, termsHash } from './terms.ts'
import type { ConnectionView } from './views.ts'

/**
 * Lets an app do what the card says, with the PIN, and the code of whoever has an authenticator, given for exactly that
 * (TXA-03). An earlier connection of the app ends. Agreed to already, it says so again. Of two people the first counts:
 * `connect_failed`. `auth_required`, `not_allowed` before the number was said.
 */
export const agreeConnect: UseCase<{ actor: ChatRef; id: string }, ConnectionView> = async (scope, { actor, id }) => {
  const owner = await consenter(scope, actor)
  const agreed = await scope.tx.connection.findFirst({ where: { id, ownerId: owner.id, state: 'active' } })
  if (agreed) return viewConnection(scope, owner, agreed.id)
  const consenting = await consentOf(scope, actor, id)
  const { me, draft } = consenting
  if (draft.number === null) return fail({ code: 'not_allowed' })
  if (Buffer.compare(termsHash(draft), draft.hash) !== 0) return fail({ code: 'quote_expired' })
  const factor = missingFactor(draft, me.secondFactorAt ? 'pin_and_code' : 'pin', scope.now)
  if (factor) return fail({ code: 'auth_required', factor })
  await grant(scope, consenting)
  await audit(scope, actor, 'connection.granted', `user:${me.id}`, { connection: id, app: draft.appId })
  return viewConnection(scope, me, id)
}

async function grant(scope: Scope, { me, request, draft }: Consenting): Promise<void> {
  const { tx, now } = scope
  const { id, appId, shopId } = draft
  await endConnections(scope, { appId, ownerId: me.id }, 'replaced')
  const bound = await tx.connectRequest.updateMany({
    where: { id: request.id, standing: 'open', expiresAt: { gt: now } },
    data: { standing: 'granted', connectionId: id },
  })
  if (bound.count === 0) {
    // Whoever came first may have taken the app away: that is not offered again.
    refuseAnswered(await visitOf(scope, draft), now)
    fail({ code: 'connect_failed', why: 'answered', again: againOf(request) })
  }
  const endsAt = endOf(scope, draft.days)
  const { count } = await tx.connection.updateMany({
    where: { id, state: 'draft', hash: draft.hash as Uint8Array<ArrayBuffer> },
    data: { state: 'active', grantedAt: now, endsAt },
  })
  if (count === 0) fail({ code: 'quote_expired' })
  await recordEvents(scope, [{ shopId, type: 'connection.granted', data: { connection: typedId('con', id) } }])
  const { name } = request.app.shop
  await notify(scope, { userId: me.id }, { kind: 'connection_granted', connection: id, shop: name, until: endsAt })
  await mailUser(scope, me, 'connection_granted', { at: now.toISOString(), until: endsAt.toISOString() })
}
