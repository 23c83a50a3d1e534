import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { Asked } from './asked.ts'
import { kindOf } from './kinds.ts'
import { notingRefusals } from './noting-refusals.ts'
import { prepared } from './prepared.ts'
import { canonical, hashText, requestHash } from './request.ts'
import { subjectAsked } from './subject-asked.ts'
import type { ProposalView } from './views.ts'

const proposeOnce: UseCase<{ actor: ChatRef; asked: Asked }, ProposalView> = async (scope, { actor, asked }) => {
  const { request } = await prepared(scope, actor, asked)
  await audit(scope, actor, 'approval.proposed', await subjectAsked(scope, actor.botId, asked), { kind: asked.kind })
  const hash = hashText(requestHash(asked.kind, canonical(request)))
  return { hash, proposal: (await kindOf(asked.kind).show?.(scope, request)) ?? null }
}

/**
 * Staff: what a request would say, before it is one; keeps nothing but the row that it was looked at, refused or not.
 * Whoever asks for it afterwards sends the hash back, and asks for exactly this or for nothing. Refuses what asking would
 * refuse.
 */
export const proposeApproval = notingRefusals(proposeOnce, { repeatable: true })
