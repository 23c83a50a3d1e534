import { chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import type { UseCase } from '../kit/use-case.ts'
import { requireStaff } from '../staff/staff-actor.ts'

type Wish = { actor: ChatRef; maintenance: boolean }

/** Staff: begins maintenance, or ends it. Said twice it is the same. */
export const setMode: UseCase<Wish, { maintenance: boolean }> = async (scope, { actor, maintenance }) => {
  await requireStaff(scope, actor, 'house.maintenance')
  const by = chatName(actor)
  await scope.tx.serviceMode.create({ data: { id: scope.newId(), maintenance, at: scope.now, by } })
  await audit(scope, actor, maintenance ? 'maintenance.begun' : 'maintenance.ended', 'house')
  return { maintenance }
}
