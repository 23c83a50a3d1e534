import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { checkNameBy, type NameRule } from '../people/name.ts'
import { isFirstPayment, resolvePayee } from './find-payee.ts'
import { readAs, rememberName, tellIfReplaced } from './kept-names.ts'
import { handleOf, KEPT_MAX, keptBy, keptPlace, newSince } from './kept-payee.ts'
import { payeeView } from './payee.ts'
import type { KeptPayee, PayeeRef } from './views.ts'

const NAME_MAX = 32
const NAMES: NameRule = { allowed: /^[\p{L}\p{M}\p{N} '’.,&()+·・-]+$/u, needed: /[\p{L}\p{N}]/u }

type Asked = { actor: ChatRef; payee: PayeeRef; name?: string }

/**
 * Keeps somebody under a name of one's own, or gives who is kept already another one, and takes note of the handle they
 * have now. Without a name: the one they have, else their own. Another name is kept since today, and one that is, or lately
 * was, somebody else's is told to its owner by mail. `name_invalid`, `too_many_kept`, and what `findPayee` refuses.
 */
export const keepPayee: UseCase<Asked, KeptPayee> = async (scope, { actor, payee, name: wanted }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const party = await resolvePayee(scope, me, actor.botId, payee)
  const [firstPayment, before] = [await isFirstPayment(scope, me.id, party.id), await keptBy(scope, me, party)]
  if (!before && (await scope.tx.keptPayee.count({ where: { ownerId: me.id } })) >= KEPT_MAX)
    fail({ code: 'too_many_kept', most: KEPT_MAX })
  // Whom one has paid one knows the name of; of others only what they are found by.
  const theirs = firstPayment ? handleOf(party) : party.name
  const name = wanted === undefined ? (before?.name ?? theirs) : checked(wanted)
  const seal = (field: 'name' | 'handle', text: string) =>
    Uint8Array.from(scope.keyring.seal(me.dataKey, keptPlace(field, me.id, party.id), text))
  const sealed = { name: seal('name', name), handle: seal('handle', handleOf(party)) }
  const key = { ownerId: me.id, payeeId: party.id }
  const isSame = before !== null && readAs(before.name) === readAs(name)
  const { keptAt } = await scope.tx.keptPayee.upsert({
    where: { ownerId_payeeId: key },
    create: { ...key, ...sealed, keptAt: scope.now },
    update: isSame ? sealed : { ...sealed, keptAt: scope.now },
  })
  if (before && !isSame) await rememberName(scope, me.id, party.id, before.name)
  if (!isSame) await tellIfReplaced(scope, actor, me, { payeeId: party.id, name })
  const since = keptAt > newSince(scope.now) ? keptAt : null
  return {
    payee: payeeView(party, firstPayment, { name, handleWas: null }),
    name,
    handleWas: null,
    closed: false,
    since,
  }
}

function checked(text: string): string {
  const read = checkNameBy(NAMES, text)
  if ('problem' in read) return fail({ code: 'name_invalid', reason: read.problem })
  return Array.from(read.name).length > NAME_MAX ? fail({ code: 'name_invalid', reason: 'too_long' }) : read.name
}
