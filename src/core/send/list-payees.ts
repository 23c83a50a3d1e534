import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { partiesById } from '../people/party.ts'
import { keptAs, newSince } from './kept-payee.ts'
import { payeeView } from './payee.ts'
import type { KeptPayee } from './views.ts'

/** Everybody the actor keeps, by the names they gave them; with who has left, and who goes by another handle now. */
export const listPayees: UseCase<{ actor: ChatRef }, KeptPayee[]> = async (scope, { actor }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const rows = await scope.tx.keptPayee.findMany({ where: { ownerId: me.id } })
  const parties = await partiesById(
    scope,
    rows.map(({ payeeId }) => payeeId),
  )
  const known = await scope.tx.knownPayee.findMany({
    where: {
      ownerId: me.id,
      kind: 'person',
      firstAt: { not: null },
      payeeId: { in: rows.map(({ payeeId }) => payeeId) },
    },
    select: { payeeId: true },
  })
  const paid = new Set(known.map(({ payeeId }) => payeeId))
  const kept = rows.flatMap((row): KeptPayee[] => {
    const party = parties.get(row.payeeId)
    if (!party) return []
    const as = keptAs(scope, me, row, party)
    const since = row.keptAt > newSince(scope.now) ? row.keptAt : null
    return [{ ...as, payee: payeeView(party, !paid.has(party.id), as), closed: party.state === 'closed', since }]
  })
  return kept.toSorted((one, other) => one.name.localeCompare(other.name))
}
