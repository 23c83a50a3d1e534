import type { User } from '#prisma'
import { fail } from '../kit/failure.ts'
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

async function keyOf(scope: Scope, botId: bigint, who: CustomerRef) {
  if (!('email' in who)) return { id: (await userIdOf(scope, botId, who)) ?? NOBODY }
  const email = normaliseEmail(who.email)
  return email ? { emailIndex: scope.keyring.blindIndex('email', email) } : { id: NOBODY }
}

// No account has it, and Prisma must not be asked without a key: that would find anybody.
const NOBODY = '00000000-0000-0000-0000-000000000000'
