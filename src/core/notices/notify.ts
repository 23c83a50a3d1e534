import type { ChatRef } from '../chat/views.ts'
import { enqueueAll } from '../kit/jobs.ts'
import type { Scope } from '../kit/use-case.ts'
import { type Permission, rolesWith } from '../staff/permissions.ts'
import { encodeNotice } from './codec.ts'
import type { Notice } from './views.ts'

/** A person (in the chat they have at delivery), one chat, or all staff who have a permission. */
export type NoticeTo = { userId: string } | { chat: ChatRef } | { staff: Permission }

export const DELIVER_NOTICE = 'deliver-notice'

export const noticePlace = (id: string): string => `notice.envelope:${id}`

export type Told = { to: NoticeTo; notice: Notice }

/** Tells somebody something: the notice and the job that delivers it commit with the change that caused them. */
export const notify = (scope: Scope, to: NoticeTo, notice: Notice): Promise<void> => notifyAll(scope, [{ to, notice }])

/** Tells many at once, in two statements whatever their number. */
export async function notifyAll(scope: Scope, told: readonly Told[]): Promise<void> {
  const rows = []
  for (const { to, notice } of told)
    for (const address of await addresses(scope, to)) rows.push({ ...address, ...sealed(scope, notice) })
  if (rows.length === 0) return
  await scope.tx.notice.createMany({ data: rows })
  await enqueueAll(
    scope,
    DELIVER_NOTICE,
    rows.map(({ id }) => ({ id })),
  )
}

function sealed(scope: Scope, notice: Notice) {
  const id = scope.newId()
  const dataKey = Uint8Array.from(scope.keyring.newDataKey())
  const envelope = Uint8Array.from(scope.keyring.seal(dataKey, noticePlace(id), encodeNotice(notice)))
  return { id, kind: notice.kind, dataKey, envelope, createdAt: scope.now }
}

async function addresses(scope: Scope, to: NoticeTo): Promise<({ userId: string } | ChatRef)[]> {
  if ('userId' in to) return [{ userId: to.userId }]
  if ('chat' in to) return [{ botId: to.chat.botId, telegramId: to.chat.telegramId }]
  return scope.tx.staff.findMany({
    where: { role: { in: [...rolesWith(to.staff)] } },
    select: { botId: true, telegramId: true },
  })
}
