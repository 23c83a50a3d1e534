import type { EmailChange, User } from '#prisma'
import { DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'

/**
 * `asked`: the new mailbox is to confirm. `changed`: it did, and the old one can undo it until then. `stopped`: the old
 * one said that it was not its owner. `closed`: another change took its place.
 */
export type EmailChangeState = 'asked' | 'changed' | 'stopped' | 'closed'

/** How long it can be confirmed, and undone. */
export const LASTS = { asked: DAY, changed: 3 * DAY } as const

export const changePlace = (which: 'old' | 'new', id: string): string => `email_change.${which}:${id}`

/** One in a state it is asked for in and still in time, locked until the transaction ends; null for any other. */
export async function lockChange(
  { tx, now }: Scope,
  id: string,
  states: readonly EmailChangeState[],
): Promise<EmailChange | null> {
  await tx.$queryRaw`select 1 from email_change where id = ${id}::uuid for update`
  return tx.emailChange.findFirst({ where: { id, state: { in: [...states] }, until: { gt: now } } })
}

/**
 * Whatever somebody asked for and nobody has confirmed is over: its owner has just protected the account, or proven more
 * than whoever asked. It comes before cards and person are locked, as confirming does.
 */
export async function endAskedChanges({ tx }: Scope, userId: string): Promise<void> {
  await tx.emailChange.updateMany({ where: { userId, state: 'asked' }, data: { state: 'closed' } })
}

/**
 * Ends what was asked for and what was confirmed since a moment. Returns the address the account had before, for
 * `putEmail`; null where it has it still.
 */
export async function endChangesSince(
  { tx, keyring }: Scope,
  { id: userId, dataKey }: Pick<User, 'id' | 'dataKey'>,
  since: Date,
): Promise<string | null> {
  // One that is just being confirmed is confirmed first.
  await tx.$queryRaw`select 1 from email_change where user_id = ${userId}::uuid order by id for update`
  const later = { userId, createdAt: { gte: since } }
  const first = await tx.emailChange.findFirst({ where: { ...later, state: 'changed' }, orderBy: { createdAt: 'asc' } })
  await tx.emailChange.updateMany({
    where: { ...later, state: { in: ['asked', 'changed'] } },
    data: { state: 'closed' },
  })
  return first && keyring.open(dataKey, changePlace('old', first.id), first.oldEmail)
}
