import type { Destination as Row } from '#prisma'
import { fail } from '../kit/failure.ts'
import { after } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { missingFactor } from '../payment/factor.ts'
import type { ActingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { DESTINATIONS_MAX, DRAFT_LIVES, keepWanted } from './destination.ts'
import type { DestinationDraft, Wanted } from './views.ts'

/** An account that may send nothing out gets nowhere new to send it: neither begun nor saved. */
export function refuseStopped({ state }: Pick<ActingUser, 'state'>): void {
  if (state === 'frozen_by_user') fail({ code: 'account_frozen_by_user' })
  if (state !== 'active') fail({ code: 'account_restricted' })
}

/** When one begun now is forgotten, and what else a new row says. Refuses whoever has enough, or may send nothing out. */
export async function beginDraft({ tx, now, newId }: Scope, me: ActingUser, wanted?: Wanted) {
  refuseLockedChat(me)
  refuseStopped(me)
  const saved = await tx.destination.count({ where: { ownerId: me.id, state: 'open' } })
  if (saved >= DESTINATIONS_MAX) fail({ code: 'too_many_destinations', most: DESTINATIONS_MAX })
  await tx.destination.updateMany({ where: { ownerId: me.id, state: 'draft' }, data: { state: 'removed' } })
  return { id: newId(), ownerId: me.id, createdAt: now, expiresAt: after(now, DRAFT_LIVES), ...keepWanted(wanted) }
}

/** One's own that is being added. `quote_expired` when its time is over or it is saved or put away. */
export async function ownDraft({ tx, now }: Scope, ownerId: string, id: string): Promise<Row> {
  const row = await tx.destination.findFirst({ where: { id, ownerId, state: 'draft', expiresAt: { gt: now } } })
  return row ?? fail({ code: 'quote_expired' })
}

/**
 * What its owner has to do next. A second factor always: the authenticator's code besides the PIN, or, for whoever has
 * none, the password on our page; a stolen chat with its PIN adds nothing.
 */
export function viewDraft({ now }: Scope, me: ActingUser, row: Row): DestinationDraft {
  const { id, lastFour, pageUrl } = row
  const step = row.details === null ? 'card_page' : (missingFactor(row, 'pin', now) ?? secondStep(me))
  return { id, kind: row.kind === 'card' ? 'card' : 'bank', holder: me.openedName, lastFour, pageUrl, step }
}

const secondStep = ({ secondFactorAt }: ActingUser) => (secondFactorAt ? 'code' : 'password')
