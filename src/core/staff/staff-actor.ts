import type { Staff } from '#prisma'
import { chatKey, sameChat } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { type Permission, permissionsOf, takesCode } from './permissions.ts'
import { chatsOf } from './same-person.ts'
import { walletsOf } from './wallets.ts'

/**
 * A staff member at work. `chats` are all that are known to be theirs, this one first; `userId` is their own wallet, if
 * they have one; `wallets` are those of all their chats and those moved out of them, or to them: they may not handle any of them.
 * `isProven`: they have typed a code of their authenticator lately.
 */
export type StaffActor = {
  chat: ChatRef
  chats: readonly ChatRef[]
  name: string
  userId: string | null
  wallets: readonly string[]
  isProven: boolean
}

/** What a chat may do as staff; nothing, if it was not appointed. */
export async function staffPermissions({ tx }: Scope, chat: ChatRef): Promise<Permission[]> {
  const staff = await tx.staff.findUnique({ where: chatKey(chat), select: { role: true } })
  return permissionsOf(staff?.role)
}

/**
 * Lets those pass who have the permission. `not_allowed` for everybody else; `staff_code_needed` where it takes a code of
 * their authenticator and they have not typed one lately. A dismissal, and another role, wait until this transaction is
 * over; whoever waited for one themselves is refused by what they are then.
 */
export async function requireStaff({ tx, now }: Scope, actor: ChatRef, permission: Permission): Promise<StaffActor> {
  const [staff] = await tx.$queryRaw<Pick<Staff, 'role' | 'name' | 'provenUntil'>[]>`
    select role, name, proven_until as "provenUntil" from staff
     where bot_id = ${actor.botId} and telegram_id = ${actor.telegramId} for share`
  if (!staff || !permissionsOf(staff.role).includes(permission)) return fail({ code: 'not_allowed' })
  const isProven = staff.provenUntil !== null && staff.provenUntil > now
  if (takesCode(permission) && !isProven) return fail({ code: 'staff_code_needed' })
  const chats = await chatsOf(tx, actor)
  const { own, all } = await walletsOf(tx, chats)
  const { botId, telegramId } = actor
  return { chat: { botId, telegramId }, chats, name: staff.name, userId: own, wallets: all, isProven }
}

/** Whether one of these chats is theirs, wallet or none. */
export const isAboutOwn = ({ chats }: Pick<StaffActor, 'chats'>, about: readonly ChatRef[]): boolean =>
  about.some((one) => chats.some((own) => sameChat(own, one)))

/** Nor what is about a chat of theirs. `own_account`. */
export function refuseAboutOwn(staff: StaffActor, about: readonly ChatRef[]): void {
  if (isAboutOwn(staff, about)) fail({ code: 'own_account' })
}

/** ADM-06: nobody handles what is their own, from whichever of their chats. `own_account`. */
export function refuseOwn(staff: StaffActor, userId: string | null): void {
  if (userId !== null && staff.wallets.includes(userId)) fail({ code: 'own_account' })
}
