import type { User } from '#prisma'
import { fail } from '../kit/failure.ts'
import { NO_ROW } from '../kit/row-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { normaliseEmail } from '../people/email.ts'
import { asked, userIdOf } from '../send/find-payee.ts'
import type { CustomerRef } from './views.ts'

/** Who staff mean. `customer_not_found` also for somebody who wrote to us and has no account. */
export async function findCustomer(scope: Scope, botId: bigint, who: CustomerRef): Promise<User> {
  const user = await scope.tx.user.findFirst({ where: await keyOf(scope, botId, who) })
  return user ?? fail({ code: 'customer_not_found', asked: wordFor(who) })
}

/** As staff wrote it: a Telegram id is a word of theirs, too. */
const wordFor = (who: CustomerRef): string =>
  'email' in who ? who.email : 'telegramId' in who ? String(who.telegramId) : asked(who)

/** Without a key Prisma would find anybody. */
async function keyOf(scope: Scope, botId: bigint, who: CustomerRef) {
  if (!('email' in who)) return { id: (await userIdOf(scope, botId, who)) ?? NO_ROW }
  const email = normaliseEmail(who.email)
  return email ? { emailIndex: scope.keyring.blindIndex('email', email) } : { id: NO_ROW }
}
