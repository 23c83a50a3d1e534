import type { User } from '#prisma'
import type { Scope } from '../../kit/use-case.ts'
import { userPlace } from '../actor.ts'

/** Makes an address the account's. Null, with nothing done, when somebody else has it. @param also what changes with it */
export async function putEmail(
  { tx, keyring }: Scope,
  user: Pick<User, 'id' | 'dataKey'>,
  email: string,
  also: Partial<Pick<User, 'coolingUntil' | 'passwordHash'>>,
): Promise<User | null> {
  const { id, dataKey } = user
  const emailIndex = keyring.blindIndex('email', email)
  if (await tx.user.count({ where: { emailIndex, id: { not: id } } })) return null
  const sealed = keyring.seal(dataKey, userPlace('email', id), email)
  return tx.user.update({ where: { id }, data: { email: sealed, emailIndex, ...also } })
}
