import type { ChatRef } from '../chat/views.ts'
import { fail, type Result } from '../kit/failure.ts'
import { countOne, type RateLimit, refuseOver } from '../kit/rate-limit.ts'
import { HOUR } from '../kit/time.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { type ActingUser, actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { parseOkpayId } from '../people/okpay-id.ts'
import { type Party, partiesById } from '../people/party.ts'
import { parsePhone } from '../people/phone.ts'
import { keptBy } from './kept-payee.ts'
import { payeeView } from './payee.ts'
import type { PayeeRef, PayeeView } from './views.ts'

const MISSES_MAX = 20

/**
 * Finds who is meant. People who look for many that do not exist are made to wait (API-09), so a miss is counted in a
 * transaction of its own: the one that looked has rolled back.
 */
export async function findPayee(
  deps: CoreDeps,
  input: { actor: ChatRef; payee: PayeeRef },
): Promise<Result<PayeeView>> {
  const found = await run(deps, findPayeeOnce, input)
  if (!found.ok && found.failure.code === 'payee_not_found') await run(deps, countMiss, input.actor)
  return found
}

async function findPayeeOnce(scope: Scope, { actor, payee }: { actor: ChatRef; payee: PayeeRef }): Promise<PayeeView> {
  const me = await actingUser(scope, actor)
  // Whether somebody was paid before, and what they are called here, is not said either.
  refuseLockedChat(me)
  const party = await resolvePayee(scope, me, actor.botId, payee)
  return payeeView(party, await isFirstPayment(scope, me.id, party.id), await keptBy(scope, me, party))
}

/** The payee's account is settled here, once: from now on the id counts, whatever becomes of the name (TG-07). */
export async function resolvePayee(scope: Scope, me: ActingUser, botId: bigint, payee: PayeeRef): Promise<Party> {
  await refuseOver(scope, misses(me.id))
  const id = await userIdOf(scope, botId, payee)
  if (!id) return fail({ code: 'payee_not_found', asked: asked(payee) })
  if (id === me.id) return fail({ code: 'self_transfer' })
  const party = (await partiesById(scope, [id])).get(id)
  if (!party || party.state === 'closed') return fail({ code: 'payee_unavailable' })
  return party
}

/** Whether the owner never paid this payee before: the card then asks to look twice. */
export async function isFirstPayment({ tx }: Scope, ownerId: string, payeeId: string): Promise<boolean> {
  const known = await tx.knownPayee.findFirst({
    where: { ownerId, kind: 'person', payeeId, firstAt: { not: null } },
    select: { payeeId: true },
  })
  return known === null
}

/** The account a name stands for at this moment, if any does. */
export async function userIdOf({ tx, keyring }: Scope, botId: bigint, payee: PayeeRef): Promise<string | undefined> {
  if ('userId' in payee) return (await tx.user.findUnique({ where: { id: payee.userId }, select: { id: true } }))?.id
  if ('telegramId' in payee) return (await bound(tx, { botId, telegramId: payee.telegramId }))?.userId ?? undefined
  if ('phone' in payee) {
    const phone = parsePhone(payee.phone)
    if (!phone) return undefined
    const phoneIndex = Uint8Array.from(keyring.blindIndex('phone', phone))
    return (await tx.user.findUnique({ where: { phoneIndex }, select: { id: true } }))?.id
  }
  const okpayId = payee.handle.startsWith('@') ? undefined : parseOkpayId(payee.handle)
  if (okpayId) return (await tx.user.findUnique({ where: { okpayId }, select: { id: true } }))?.id
  const username = payee.handle.replace(/^@/, '').toLowerCase()
  // A person without a username has none, and is not found by an empty one.
  if (username === '') return undefined
  return (await bound(tx, { botId, username }))?.userId ?? undefined
}

const bound = (tx: Scope['tx'], where: { botId: bigint; telegramId?: bigint; username?: string }) =>
  tx.chat.findFirst({ where: { ...where, userId: { not: null } }, select: { userId: true } })

/** The name as it was given, to be said back. */
export const asked = (payee: PayeeRef): string =>
  'handle' in payee ? payee.handle : 'phone' in payee ? payee.phone : ''

const misses = (userId: string): RateLimit => ({
  subject: `user:${userId}`,
  of: 'payee_lookup',
  max: MISSES_MAX,
  windowMs: HOUR,
})

async function countMiss(scope: Scope, actor: ChatRef): Promise<null> {
  const { id } = await actingUser(scope, actor)
  await countOne(scope, misses(id))
  return null
}
