import { localeOf } from '../../chat/chat.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { findLink } from '../link/link.ts'
import { openPhrase } from '../phrase.ts'
import { recoveryCodesLeft } from './recovery-codes.ts'
import type { SecondFactorView } from './views.ts'

/** What a link of the purpose `second_factor` leads to. Reading uses nothing up. */
export const getSecondFactor: UseCase<{ token: string }, SecondFactorView> = async (scope, { token }) =>
  viewSecondFactor(scope, (await findLink(scope, token, 'second_factor')).subject)

export async function viewSecondFactor(scope: Scope, userId: string): Promise<SecondFactorView> {
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: userId } })
  const left = await recoveryCodesLeft(scope, userId)
  return { locale: localeOf(user), on: user.secondFactorAt !== null, left, phrase: openPhrase(scope, user) }
}
