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

/** Tells many at once, in two statements whatever their number. One job carries several: each is told by itself. */
export async function notifyAll(scope: Scope, told: readonly Told[]): Promise<void> {
  const rows = []
  for (const { to, notice } of told)
    for (const address of await addresses(scope, to)) rows.push({ ...address, ...sealed(scope, notice) })
  if (rows.length === 0) return
  await writeNotices(scope, rows)
  await deliverSoon(
    scope,
    rows.map(({ id }) => id),
  )
}

/** How many notices one job carries at most: it tells them at once, so that one slow chat does not hold up many. */
const NOTICES_A_JOB = 8

/** Jobs for notices that wait. */
export async function deliverSoon(scope: Scope, ids: readonly string[]): Promise<void> {
  const jobs = []
  for (let from = 0; from < ids.length; from += NOTICES_A_JOB) jobs.push({ ids: ids.slice(from, from + NOTICES_A_JOB) })
  await enqueueAll(scope, DELIVER_NOTICE, jobs)
}

type NoticeRow = Partial<ChatRef> & { userId?: string } & ReturnType<typeof sealed>

async function writeNotices({ tx, now }: Scope, rows: readonly NoticeRow[]): Promise<void> {
  await tx.$executeRaw`
    insert into notice (id, user_id, bot_id, telegram_id, kind, data_key, envelope, created_at)
    select n.*, ${now}::timestamptz from unnest(
      ${rows.map((n) => n.id)}::uuid[], ${rows.map((n) => n.userId ?? null)}::uuid[],
      ${rows.map((n) => n.botId ?? null)}::bigint[], ${rows.map((n) => n.telegramId ?? null)}::bigint[],
      ${rows.map((n) => n.kind)}::text[], ${rows.map((n) => n.dataKey)}::bytea[], ${rows.map((n) => n.sealed)}::bytea[]) as n`
}

function sealed(scope: Scope, notice: Notice) {
  const id = scope.newId()
  return { id, kind: notice.kind, ...scope.keyring.sealAlone(noticePlace(id), encodeNotice(notice)) }
}

async function addresses(scope: Scope, to: NoticeTo): Promise<({ userId: string } | ChatRef)[]> {
  if ('userId' in to) return [{ userId: to.userId }]
  if ('chat' in to) return [{ botId: to.chat.botId, telegramId: to.chat.telegramId }]
  return scope.tx.staff.findMany({
    where: { role: { in: [...rolesWith(to.staff)] } },
    select: { botId: true, telegramId: true },
  })
}
