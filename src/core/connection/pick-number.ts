import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { consentOf, viewConsent } from './consent.ts'
import { againOf } from './request.ts'
import type { ConnectAgain, ConsentView } from './views.ts'

type Input = { actor: ChatRef; id: string; number: number }

/**
 * Which number the page shows. Whoever does not know it is not looking at that page: somebody else began this and wants
 * their wallet connected. A wrong one ends the visit for everybody; the answer then says how it was asked.
 */
export const pickNumber: UseCase<Input, { consent: ConsentView } | { wrong: ConnectAgain }> = async (scope, input) => {
  const { me, request, draft } = await consentOf(scope, input.actor, input.id)
  if (input.number === request.number) {
    const row = await scope.tx.connection.update({ where: { id: draft.id }, data: { number: input.number } })
    return { consent: await viewConsent(scope, { me, request, draft: row }) }
  }
  await scope.tx.connectRequest.updateMany({
    where: { id: request.id, standing: 'open' },
    data: { standing: 'failed' },
  })
  await audit(scope, input.actor, 'connection.wrong_number', `user:${me.id}`, { app: draft.appId })
  return { wrong: againOf(request) }
}
