import { chatName } from '../../chat/chat-key.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { consumeLink, findLink } from '../../people/link/link.ts'
import { stepOf } from '../../people/second-factor/totp.ts'
import { lockStaffCode } from './staff-code.ts'

/**
 * Takes a staff member's authenticator into use, once a code of it shows that it works. Whoever has the link sees the
 * secret: wrong codes are not counted. `code_invalid`, `link_used`, `link_expired`.
 */
export const acceptInvitation: UseCase<{ token: string; code: string }, null> = async (scope, { token, code }) => {
  const { subject: id } = await findLink(scope, token, 'staff_code')
  const authenticator = await lockStaffCode(scope, { id })
  if (!authenticator || authenticator.activeSince) return fail({ code: 'link_used' })
  const lastStep =
    stepOf(authenticator.secret, code.trim(), scope.now) ?? fail({ code: 'code_invalid', triesLeft: null })
  await consumeLink(scope, token, 'staff_code')
  await scope.tx.staffCode.update({ where: { id }, data: { lastStep, activeSince: scope.now }, select: { id: true } })
  await audit(scope, { page: 'staff_code' }, 'staff.code_set', chatName(authenticator))
  return null
}
