import type { ChatRef, Role } from '../chat/views.ts'
import { enqueue } from '../kit/jobs.ts'
import type { Scope } from '../kit/use-case.ts'
import { encodeNotice } from './codec.ts'
import type { Notice } from './views.ts'

/** A person (in the chat they have at delivery), one chat, or everybody of a role. */
export type NoticeTo = { userId: string } | { chat: ChatRef } | { role: Exclude<Role, 'customer'> }

export const DELIVER_NOTICE = 'deliver-notice'

export const noticePlace = (id: string): string => `notice.envelope:${id}`

/** Tells somebody something: the notice and the job that delivers it commit with the change that caused them. */
export async function notify(scope: Scope, to: NoticeTo, notice: Notice): Promise<void> {
  for (const address of await addresses(scope, to)) {
    const id = scope.newId()
    const dataKey = scope.keyring.newDataKey()
    const envelope = scope.keyring.seal(dataKey, noticePlace(id), encodeNotice(notice))
    await scope.tx.notice.create({
      data: { id, ...address, kind: notice.kind, dataKey, envelope, createdAt: scope.now },
      select: { id: true },
    })
    await enqueue(scope, DELIVER_NOTICE, { id })
  }
}

async function addresses(scope: Scope, to: NoticeTo): Promise<({ userId: string } | ChatRef)[]> {
  if ('userId' in to) return [{ userId: to.userId }]
  if ('chat' in to) return [{ botId: to.chat.botId, telegramId: to.chat.telegramId }]
  return scope.tx.staff.findMany({ where: { role: to.role }, select: { botId: true, telegramId: true } })
}
