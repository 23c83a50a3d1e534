import { localeOf } from '../../chat/chat.ts'
import { chatKey } from '../../chat/chat-key.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { findLink } from '../../people/link/link.ts'
import { otpauthUri } from '../../people/second-factor/totp.ts'
import type { StaffInvitation } from '../views.ts'
import { lockStaffCode } from './staff-code.ts'

/** What the page of an invitation shows: the secret, for as long as it was not taken into use. Uses nothing up. */
export const readInvitation: UseCase<{ token: string }, StaffInvitation> = async (scope, { token }) => {
  const { subject: id } = await findLink(scope, token, 'staff_code')
  const code = await lockStaffCode(scope, { id })
  if (!code || code.activeSince) return fail({ code: 'link_used' })
  const { name, role } = await scope.tx.staff.findUniqueOrThrow({ where: chatKey(code) })
  const chat = await scope.tx.chat.findUnique({ where: chatKey(code), select: { locale: true } })
  return {
    name,
    role,
    locale: chat && localeOf(chat),
    secret: code.secret,
    uri: otpauthUri(code.secret, name),
  }
}
