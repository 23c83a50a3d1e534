import { after, MINUTE } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { amountsOf } from '../payment/intent.ts'
import { viewerOf } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import type { Actor } from '../people/views.ts'
import { linkOf } from '../shop/read-payment-link.ts'

/** A confirmation that began in time may still be on its way so long after its card ended. */
const ON_ITS_WAY = MINUTE

/**
 * Whether somebody's balance paid a link: `charged` (the newest of their payments of it), `waiting` while a card of
 * theirs can still be confirmed, `not_charged` where nothing was taken. A payment to a shop is never held for staff: what
 * would hold another refuses it.
 */
export type WasCharged = {
  status: 'charged' | 'waiting' | 'not_charged'
  shop: string
  total: Money | null
  at: Date
  reference: string | null
}

/**
 * S43, S44: the one true answer for whoever pays, also after an error or a silence: it waits for confirmations of the link
 * that are being booked. `invoice_unknown`, `chat_locked`, `session_ended`.
 */
export const wasCharged: UseCase<{ actor: Actor; token: string }, WasCharged> = async (scope, { actor, token }) => {
  const { tx, now } = scope
  const { user: me } = await viewerOf(scope, actor)
  refuseLockedChat(me)
  const { id, shop } = await linkOf(scope, token)
  const [link] = await tx.$queryRaw<
    { state: string }[]
  >`select state from payment_link where id = ${id}::uuid for share`
  const mine = { linkId: id, ownerId: me.id }
  const paid = await tx.intent.findFirst({
    where: { ...mine, state: 'committed' },
    orderBy: [{ confirmedAt: 'desc' }, { id: 'desc' }],
  })
  if (paid) {
    const { reference, confirmedAt, createdAt } = paid
    return { status: 'charged', shop, total: amountsOf(paid).total, at: confirmedAt ?? createdAt, reference }
  }
  // What somebody else has paid, or the shop took back, no card of theirs confirms any more.
  const card = { ...mine, state: 'draft', expiresAt: { gt: after(now, -ON_ITS_WAY) } }
  const open = link?.state === 'open' && (await tx.intent.count({ where: card })) > 0
  return { status: open ? 'waiting' : 'not_charged', shop, total: null, at: now, reference: null }
}
