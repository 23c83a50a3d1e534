import { chatKey, chatName } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { audit } from '../../kit/audit.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { newLink } from '../../people/link/link.ts'
import type { IssuedLink } from '../../people/views.ts'
import { newStaffCode } from './staff-code.ts'

/**
 * A one-time link to the page where a staff member sets up their authenticator, at the owner's console: it is handed
 * over by another way than the chat, so that whoever stole a chat cannot make themselves a second factor. What they had
 * before is worth nothing from now on. `not_found` for who is not staff.
 */
export const inviteStaff: UseCase<ChatRef, IssuedLink> = async (scope, member) => {
  const staff = await scope.tx.staff.findUnique({ where: chatKey(member), select: { role: true } })
  if (!staff) return fail({ code: 'not_found' })
  await scope.tx.staff.update({ where: chatKey(member), data: { provenUntil: null }, select: { role: true } })
  const id = await newStaffCode(scope, member)
  await audit(scope, 'system', 'staff.invited', chatName(member))
  return newLink(scope, 'staff_code', id)
}
