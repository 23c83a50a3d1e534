import type { Destination as Row } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { type AuditActor, audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { missingFactor } from '../payment/factor.ts'
import { type ActingUser, lockActingUser } from '../people/actor.ts'
import { mailUser } from '../people/mail-user.ts'
import { coolingFrom, viewDestination } from './destination.ts'
import { ownDraft, refuseStopped } from './draft.ts'
import type { Destination } from './views.ts'

/**
 * Saves an account of one's own once PIN and code were given for it. Saved already, it says so again. `auth_required`
 * names what is missing; `second_factor_off`: whoever has no authenticator goes by the password page.
 */
export const openDestination: UseCase<{ actor: ChatRef; id: string }, Destination> = async (scope, { actor, id }) => {
  const me = await lockActingUser(scope, actor)
  const saved = await scope.tx.destination.findFirst({ where: { id, ownerId: me.id, state: 'open' } })
  if (saved) return viewDestination(scope, saved, me.openedName)
  const row = await ownDraft(scope, me.id, id)
  if (!me.secondFactorAt) fail({ code: 'second_factor_off' })
  const missing = missingFactor(row, 'pin_and_code', scope.now)
  if (missing) fail({ code: 'auth_required', factor: missing })
  return save(scope, actor, me, row)
}

/**
 * From now on it is paid to, small amounts first; its owner hears of it in the chat and by mail. One saved before, under
 * the same number, is that one.
 */
export async function save(
  scope: Scope,
  by: AuditActor,
  me: Pick<ActingUser, 'id' | 'state' | 'dataKey' | 'name' | 'email' | 'locale' | 'phrase' | 'openedName'>,
  row: Row,
): Promise<Destination> {
  const { tx, now } = scope
  refuseStopped(me)
  const twin = await tx.destination.findFirst({
    where: { ownerId: me.id, state: 'open', fingerprint: row.fingerprint as Uint8Array<ArrayBuffer> },
  })
  const state = twin ? 'removed' : 'open'
  const opened = twin ? {} : { openedAt: now, coolingUntil: coolingFrom(now) }
  const { count } = await tx.destination.updateMany({
    where: { id: row.id, state: 'draft' },
    data: { state, ...opened },
  })
  if (count === 0) fail({ code: 'quote_expired' })
  const { wantedMinor, wantedCurrency } = row
  if (twin) return viewDestination(scope, { ...twin, wantedMinor, wantedCurrency }, me.openedName)
  const view = viewDestination(scope, { ...row, ...opened }, me.openedName)
  await audit(scope, by, 'destination.added', `user:${me.id}`, { destination: row.id, kind: row.kind })
  const of = { destination: row.id, wanted: view.wanted }
  const news = { ...of, rail: view.kind, lastFour: view.lastFour, at: now, until: coolingFrom(now) }
  await notify(scope, { userId: me.id }, { kind: 'destination_added', ...news })
  const until = coolingFrom(now).toISOString()
  await mailUser(scope, me, 'destination_added', { lastFour: view.lastFour, at: now.toISOString(), until })
  return view
}
