import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { Asked } from './asked.ts'
import { kindOf } from './kinds.ts'
import { prepared } from './prepared.ts'
import { canonical, hashText, requestHash } from './request.ts'
import type { ProposalView } from './views.ts'

/**
 * Staff: what a request would say, before it is one; keeps nothing. Whoever asks for it afterwards sends the hash back,
 * and asks for exactly this or for nothing. Refuses what asking would refuse.
 */
export const proposeApproval: UseCase<{ actor: ChatRef; asked: Asked }, ProposalView> = async (
  scope,
  { actor, asked },
) => {
  const { request } = await prepared(scope, actor, asked)
  const hash = hashText(requestHash(asked.kind, canonical(request)))
  return { hash, proposal: (await kindOf(asked.kind).show?.(scope, request)) ?? null }
}
