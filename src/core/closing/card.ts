import { createHash } from 'node:crypto'
import type { Closing } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { MINUTE } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { type ActingUser, actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { blockersOf } from './blockers.ts'
import { keptUntil } from './records.ts'
import { residualsOf } from './residuals.ts'
import type { ClosingView } from './views.ts'

/** How long a card may be confirmed. */
export const CARD_LIVES = 30 * MINUTE

/** What PIN and code are given for (TXA-03): to leave, to give exactly that up, and nothing else. */
export function termsHash(
  { id, ownerId }: Pick<Closing, 'id' | 'ownerId'>,
  residuals: readonly Money[],
): Uint8Array<ArrayBuffer> {
  const given = residuals.map(({ minor, currency }) => `${minor} ${currency}`)
  return new Uint8Array(
    createHash('sha256')
      .update(['closing', id, ownerId, ...given].join('\n'))
      .digest(),
  )
}

/** Whether a card was shown with these very sums to be given up. */
export const agreesTo = (card: Closing, residuals: readonly Money[]): boolean =>
  Buffer.compare(termsHash(card, residuals), card.hash) === 0

/** Whoever leaves: nobody by a chat that is locked. `not_registered`, `chat_locked`. */
export async function leaver(scope: Scope, actor: ChatRef): Promise<ActingUser> {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  return me
}

/** One's own card that is open. `quote_expired` for any other. */
export async function ownCard({ tx, now }: Scope, ownerId: string, id: string): Promise<Closing> {
  const where = { id, ownerId, state: 'draft', expiresAt: { gt: now } }
  return (await tx.closing.findFirst({ where })) ?? fail({ code: 'quote_expired' })
}

/** The card, as things are now. */
export async function viewClosing(scope: Scope, me: ActingUser, id: string): Promise<ClosingView> {
  const { tx } = scope
  const shop = await tx.shop.findUnique({ where: { ownerId: me.id }, select: { id: true, name: true } })
  const mine = { shopId: shop?.id ?? me.id }
  return {
    id,
    blockers: await blockersOf(scope, me),
    residuals: await residualsOf(scope, me),
    ends: {
      shop: shop?.name ?? null,
      links: await tx.paymentLink.count({ where: { ...mine, state: 'open' } }),
      team: await tx.shopMember.count({ where: mine }),
      jobs: await tx.shopMember.count({ where: { userId: me.id } }),
      keys: await tx.apiKey.count({ where: { ...mine, revokedAt: null } }),
      connections: await tx.connection.count({ where: { ownerId: me.id, state: 'active' } }),
    },
    keptUntil: await keptUntil(scope, me.id),
  }
}
