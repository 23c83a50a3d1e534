import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { partiesById } from '../people/party.ts'
import { payeeView } from './payee.ts'
import type { PayeeView } from './views.ts'

/** Of so many newest payments, whatever they were for: a history has no end. */
const LOOKED_AT = 500

/** The people somebody paid last, the newest first, each once. `chat_locked`. */
export const recentPayees: UseCase<{ actor: ChatRef; limit: number }, PayeeView[]> = async (
  scope,
  { actor, limit },
) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const rows = await scope.tx.$queryRaw<{ payeeId: string }[]>`
    select payee_id as "payeeId" from (
      select payee_id, kind, confirmed_at from intent where owner_id = ${me.id}::uuid and state = 'committed'
      order by confirmed_at desc, reference desc limit ${LOOKED_AT}) newest
    where kind = 'send' group by payee_id order by max(confirmed_at) desc limit ${limit}`
  const parties = await partiesById(
    scope,
    rows.map((row) => row.payeeId),
  )
  return rows.flatMap(({ payeeId }) => {
    const party = parties.get(payeeId)
    return party && party.state !== 'closed' ? [payeeView(party, false)] : []
  })
}
