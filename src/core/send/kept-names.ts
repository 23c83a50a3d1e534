import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { deleteRows } from '../kit/delete-rows.ts'
import { skeleton } from '../kit/look-alike.ts'
import { sql } from '../kit/sql.ts'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { ActingUser } from '../people/actor.ts'
import { mailOwner } from '../people/mail-user.ts'
import { keptPlace } from './kept-payee.ts'

/** So long a name somebody is kept under no longer is remembered, as a keyed hash: long enough for its owner to look again. */
const REMEMBERED = 30 * DAY

/** What a name is read as: "Mum", "MUM." and "Múm" are the same to whoever pays by it. */
export const readAs = (name: string): string => skeleton(name).replace(/[^\p{L}\p{N}]/gu, '')

const indexOf = ({ keyring }: Scope, ownerId: string, name: string) =>
  keyring.blindIndex('kept_name', `${ownerId}\n${readAs(name)}`)

/** A name somebody is kept under no longer. */
export async function rememberName(scope: Scope, ownerId: string, payeeId: string, name: string): Promise<void> {
  const key = { ownerId, payeeId, nameIndex: indexOf(scope, ownerId, name) }
  await scope.tx.forgottenPayee.upsert({
    where: { ownerId_nameIndex_payeeId: key },
    create: { ...key, forgottenAt: scope.now },
    update: { forgottenAt: scope.now },
  })
}

/**
 * Tells an owner, by mail, that a name goes to an account while it is, or lately was, somebody else's: whoever holds the
 * open phone takes the place of somebody who is paid without a second look.
 */
export async function tellIfReplaced(
  scope: Scope,
  actor: ChatRef,
  me: ActingUser,
  { payeeId, name }: { payeeId: string; name: string },
): Promise<void> {
  if (!(await isAnothers(scope, me, payeeId, name))) return
  await audit(scope, actor, 'payee.replaced', `user:${me.id}`, { payee: payeeId })
  await mailOwner(scope, me.id, 'payee_replaced', { at: scope.now.toISOString() })
}

async function isAnothers(scope: Scope, me: ActingUser, payeeId: string, name: string): Promise<boolean> {
  const { tx, keyring, now } = scope
  const others = await tx.keptPayee.findMany({ where: { ownerId: me.id, payeeId: { not: payeeId } } })
  const isKept = others.some(
    (row) => readAs(keyring.open(me.dataKey, keptPlace('name', me.id, row.payeeId), row.name)) === readAs(name),
  )
  if (isKept) return true
  const nameIndex = indexOf(scope, me.id, name)
  const forgottenAt = { gt: after(now, -REMEMBERED) }
  const was = { ownerId: me.id, nameIndex, payeeId: { not: payeeId }, forgottenAt }
  return (await tx.forgottenPayee.count({ where: was })) > 0
}

/** Names that are remembered no longer. */
export const forgetNames = (scope: Scope, limit: number) =>
  deleteRows(scope, sql`forgotten_payee`, sql`forgotten_at <= ${after(scope.now, -REMEMBERED)}::timestamptz`, limit)
