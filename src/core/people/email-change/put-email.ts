import type { User } from '#prisma'
import type { Scope } from '../../kit/use-case.ts'
import { userPlace } from '../actor.ts'
import { isTaken } from './is-taken.ts'

/** Makes an address the account's. Null, with nothing done, when somebody else has it. @param also what changes with it */
export async function putEmail(
  scope: Scope,
  user: Pick<User, 'id' | 'dataKey'>,
  email: string,
  also: Partial<Pick<User, 'coolingUntil' | 'passwordHash'>>,
): Promise<User | null> {
  const { tx, keyring } = scope
  const { id, dataKey } = user
  const emailIndex = keyring.blindIndex('email', email)
  if (await isTaken(scope, emailIndex, id)) return null
  const sealed = keyring.seal(dataKey, userPlace('email', id), email)
  return tx.user.update({ where: { id }, data: { email: sealed, emailIndex, ...also } })
}
