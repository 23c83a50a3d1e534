import { chatKey } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, Tx } from '../kit/use-case.ts'
import { type Permission, permissionsOf, takesCode } from './permissions.ts'

/**
 * A staff member at work. `userId` is their own wallet, if they have one; `wallets` are that and those they have moved into
 * another chat: they may not handle any of them. `isProven`: they have typed a code of their authenticator lately.
 */
export type StaffActor = {
  chat: ChatRef
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
 * their authenticator and they have not typed one lately.
 */
export async function requireStaff({ tx, now }: Scope, actor: ChatRef, permission: Permission): Promise<StaffActor> {
  const staff = await tx.staff.findUnique({
    where: chatKey(actor),
    select: { role: true, name: true, provenUntil: true },
  })
  if (!staff || !permissionsOf(staff.role).includes(permission)) return fail({ code: 'not_allowed' })
  const isProven = staff.provenUntil !== null && staff.provenUntil > now
  if (takesCode(permission) && !isProven) return fail({ code: 'staff_code_needed' })
  const wallets = await walletsOf(tx, actor)
  const { botId, telegramId } = actor
  return { chat: { botId, telegramId }, name: staff.name, userId: wallets[0] ?? null, wallets, isProven }
}

/** The wallet a chat has, and those that went from it into another, the last one first. */
export async function walletsOf(tx: Tx, actor: ChatRef): Promise<string[]> {
  const chat = await tx.chat.findUnique({ where: chatKey(actor), select: { userId: true } })
  const moves = await tx.rebind.findMany({
    where: { oldBot: actor.botId, oldTelegram: actor.telegramId, userId: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { userId: true },
  })
  return [...new Set([chat, ...moves].flatMap((row) => row?.userId ?? []))]
}

/** ADM-06: nobody handles what is their own, from whichever of their chats. `own_account`. */
export function refuseOwn(staff: StaffActor, userId: string | null): void {
  if (userId !== null && staff.wallets.includes(userId)) fail({ code: 'own_account' })
}
