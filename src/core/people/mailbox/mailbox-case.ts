import type { MailboxCase, User } from '#prisma'
import { DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'

/**
 * How an account gets another address without its old mailbox. `asked`: PIN and code were given, the new mailbox is to
 * confirm. `identity`: it did, staff compare. `waiting`: two of them agreed, the 72 hours run. `done`: it has the address.
 * `stopped`: its own chat said no. `declined`: staff did. `closed`: nothing came of it.
 */
export type MailboxState = 'asked' | 'identity' | 'waiting' | 'done' | 'stopped' | 'declined' | 'closed'

/** What staff compare and decide: not while the account is in another chat than the one it was asked in. */
export const AT_STAFF = { state: 'identity', movedBy: null } as const
export const isAtStaff = ({ state, movedBy, until }: MailboxCase, now: Date): boolean =>
  state === AT_STAFF.state && movedBy === null && until > now

/** How long each stage lasts at most. */
export const LASTS = { asked: DAY, identity: 14 * DAY, waiting: 3 * DAY } as const

/** The stages in which the old mailbox knows of it and it can be stopped. */
export const BEFORE_STAFF = ['identity', 'waiting'] as const satisfies readonly MailboxState[]

export const casePlace = (what: 'new_email' | 'statement', id: string): string => `mailbox_case.${what}:${id}`

type Owner = Pick<User, 'dataKey'>

/** The address it is to become. */
export const newAddressOf = ({ keyring }: Scope, { dataKey }: Owner, { id, newEmail }: MailboxCase): string =>
  keyring.open(dataKey, casePlace('new_email', id), newEmail)

/** What its owner wrote for staff to compare. */
export const statementOf = ({ keyring }: Scope, { dataKey }: Owner, { id, statement }: MailboxCase): string =>
  statement ? keyring.open(dataKey, casePlace('statement', id), statement) : ''

/**
 * One in a state it is asked for in and still in time, locked until the transaction ends; null for any other. Who locks its
 * owner, too, has locked them before.
 */
export async function lockMailboxCase(
  { tx, now }: Scope,
  id: string,
  states: readonly MailboxState[],
): Promise<MailboxCase | null> {
  await tx.$queryRaw`select 1 from mailbox_case where id = ${id}::uuid for update`
  return tx.mailboxCase.findFirst({ where: { id, state: { in: [...states] }, OR: inTime(now) } })
}

/** One whose 72 hours are up waits for its job, and can be stopped until that has come. */
const inTime = (now: Date) => [{ until: { gt: now } }, { state: 'waiting' }]

/** Somebody's case that is not over; null: there is none. */
export const liveCaseOf = ({ tx, now }: Scope, userId: string): Promise<MailboxCase | null> =>
  tx.mailboxCase.findFirst({
    where: { userId, state: { in: ['asked', ...BEFORE_STAFF] }, OR: inTime(now) },
  })
