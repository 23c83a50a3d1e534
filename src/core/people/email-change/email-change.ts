import type { EmailChange, User } from '#prisma'
import { fail } from '../../kit/failure.ts'
import { DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { endRenewal } from '../pin/renewal.ts'

/**
 * `asked`: the new mailbox is to confirm. `changed`: it did, and the old one can undo it until then. `stopped`: the old
 * one said that it was not its owner. `closed`: another change took its place.
 */
export type EmailChangeState = 'asked' | 'changed' | 'stopped' | 'closed'

/** How long it can be confirmed, and undone. */
export const LASTS = { asked: DAY, changed: 3 * DAY } as const

export const changePlace = (which: 'old' | 'new', id: string): string => `email_change.${which}:${id}`

/** Whose change it is. `link_expired` when it is gone. */
export async function ownerOfChange({ tx }: Scope, id: string): Promise<string> {
  const change = await tx.emailChange.findUnique({ where: { id }, select: { userId: true } })
  return change?.userId ?? fail({ code: 'link_expired' })
}

/**
 * One in a state it is asked for in and still in time. `link_expired` for any other. Its owner is locked: whatever ends
 * changes (another password, a freeze, another second factor, a move) locks them, too, so it is wholly before or after.
 */
export async function liveChange(
  { tx, now }: Scope,
  id: string,
  states: readonly EmailChangeState[],
): Promise<EmailChange> {
  const change = await tx.emailChange.findFirst({ where: { id, state: { in: [...states] }, until: { gt: now } } })
  return change ?? fail({ code: 'link_expired' })
}

/**
 * Whatever somebody asked for and nobody has confirmed is over, another address as another PIN: its owner has just
 * protected the account, or proven more than whoever asked. It comes after the person is locked: nobody asks or confirms
 * in between.
 */
export async function endAskedChanges(scope: Scope, userId: string): Promise<void> {
  await scope.tx.emailChange.updateMany({ where: { userId, state: 'asked' }, data: { state: 'closed' } })
  await endRenewal(scope, userId)
}

/**
 * Ends what was asked for and what was confirmed since a moment; the person is locked. Returns the address the account
 * had before, for `putEmail`; null where it has it still.
 */
export async function endChangesSince(
  { tx, keyring }: Scope,
  { id: userId, dataKey }: Pick<User, 'id' | 'dataKey'>,
  since: Date,
): Promise<string | null> {
  const later = { userId, createdAt: { gte: since } }
  const first = await tx.emailChange.findFirst({ where: { ...later, state: 'changed' }, orderBy: { createdAt: 'asc' } })
  await tx.emailChange.updateMany({
    where: { ...later, state: { in: ['asked', 'changed'] } },
    data: { state: 'closed' },
  })
  return first && keyring.open(dataKey, changePlace('old', first.id), first.oldEmail)
}
