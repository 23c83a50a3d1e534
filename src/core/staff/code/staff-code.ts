import type { StaffCode } from '#prisma'
import { chatKey } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import type { Scope } from '../../kit/use-case.ts'
import { newSecret } from '../../people/second-factor/totp.ts'

/** A staff member's authenticator, its secret opened. */
export type StaffAuthenticator = Omit<StaffCode, 'secret' | 'dataKey'> & { secret: string }

/** Gives a staff member a new secret, in place of the one they had: that one is worth nothing any more. */
export async function newStaffCode(scope: Scope, { botId, telegramId }: ChatRef): Promise<string> {
  const id = scope.newId()
  const { dataKey, sealed } = scope.keyring.secrets.sealAlone(placeOf(id), newSecret(scope.random))
  await scope.tx.staffCode.deleteMany({ where: { botId, telegramId } })
  await scope.tx.staffCode.create({ data: { id, botId, telegramId, dataKey, secret: sealed }, select: { id: true } })
  return id
}

/** Locks and reads one, by its own id or by whose it is: a code is looked at by one request at a time. */
export async function lockStaffCode(scope: Scope, which: { id: string } | ChatRef): Promise<StaffAuthenticator | null> {
  const where = 'id' in which ? { id: which.id } : chatKey(which)
  const found = await scope.tx.staffCode.findUnique({ where, select: { id: true } })
  if (!found) return null
  await scope.tx.$queryRaw`select 1 from staff_code where id = ${found.id}::uuid for update`
  const row = await scope.tx.staffCode.findUnique({ where: found })
  if (!row) return null
  const { dataKey, secret, ...rest } = row
  return { ...rest, secret: scope.keyring.secrets.open(dataKey, placeOf(row.id), secret) }
}

const placeOf = (id: string): string => `staff_code.secret:${id}`
