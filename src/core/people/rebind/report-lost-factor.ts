import { localeOf } from '../../chat/chat.ts'
import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import { must } from '../../kit/must.ts'
import { limitRate } from '../../kit/rate-limit.ts'
import { HOUR } from '../../kit/time.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { actingUser, userPlace } from '../actor.ts'
import { hasSecondFactor } from '../second-factor/authenticator.ts'
import { lockRebind, openRebind } from './rebind.ts'
import { numberFor } from './recovery-number.ts'

const MAILS_AN_HOUR = 3

/**
 * The chat is still there, authenticator and recovery codes are not (REC-06): the same recovery as from a new chat, begun
 * by a mail to the account's own address, whose page asks for the `number`. `second_factor_off` where there is nothing
 * to lose, `too_many_requests`.
 */
export const reportLostFactor: UseCase<{ actor: ChatRef }, { number: number }> = async (scope, { actor }) => {
  const me = await actingUser(scope, actor)
  if (!(await hasSecondFactor(scope, me.id))) return fail({ code: 'second_factor_off' })
  const of = 'recovery_mail'
  await limitRate(scope, { subject: `user:${me.id}`, of, max: MAILS_AN_HOUR, windowMs: HOUR })
  const id = await openRebind(scope, actor)
  const rebind = must(await lockRebind(scope, id, ['open']), 'it was just begun')
  const number = await numberFor(scope, rebind, me.emailIndex)
  const to = scope.keyring.open(me.dataKey, userPlace('email', me.id), me.email)
  await queueMail(scope, { template: 'recovery', locale: localeOf(me), to, values: { rebind: id } })
  return { number }
}
