import type { ChatRef } from '../chat/views.ts'
import { given } from '../kit/given.ts'
import { added, enqueueAll, type JobPayload } from '../kit/jobs.ts'
import type { Scope } from '../kit/use-case.ts'
import { encodeNotice } from './codec.ts'
import type { Notice } from './views.ts'

export const DELIVER_NOTICE = 'deliver-notice'

/** How many notices one job carries at most: it tells them at once, so that one slow chat does not hold up many. */
const NOTICES_A_JOB = 8

export const noticePlace = (id: string): string => `notice.envelope:${id}`

export type Addressed = { to: { userId: string } | ChatRef; notice: Notice }

/** A notice as its row has it: addressed, and sealed with a key of its own. */
export type Envelope = Partial<ChatRef> & {
  id: string
  userId?: string
  kind: string
  dataKey: Uint8Array
  sealed: Uint8Array
}

/** Makes envelopes; asks the database nothing. */
export const sealNotices = ({ newId, keyring }: Scope, told: readonly Addressed[]): Envelope[] =>
  told.map(({ to, notice }) => {
    const id = newId()
    return { ...to, id, kind: notice.kind, ...keyring.sealAlone(noticePlace(id), encodeNotice(notice)) }
  })

/** Puts envelopes into the outbox, with the jobs that deliver them: they commit with what caused them. */
export async function sendNotices(scope: Scope, envelopes: readonly Envelope[]): Promise<void> {
  if (envelopes.length === 0) return
  const jobs = jobsFor(envelopes.map(({ id }) => id))
  await scope.tx.$queryRaw`
    with put as (
      insert into notice (id, user_id, bot_id, telegram_id, kind, data_key, envelope, created_at)
      select n.*, ${scope.now}::timestamptz from unnest(
        ${envelopes.map((n) => n.id)}::uuid[], ${given(envelopes.map((n) => n.userId))}::uuid[],
        ${given(envelopes.map((n) => n.botId))}::bigint[], ${given(envelopes.map((n) => n.telegramId))}::bigint[],
        ${envelopes.map((n) => n.kind)}::text[], ${envelopes.map((n) => n.dataKey)}::bytea[],
        ${envelopes.map((n) => n.sealed)}::bytea[]) as n)
    select ${added(DELIVER_NOTICE, jobs)}`
}

/** Jobs for notices that wait. */
export const deliverSoon = (scope: Scope, ids: readonly string[]): Promise<void> =>
  enqueueAll(scope, DELIVER_NOTICE, jobsFor(ids))

function jobsFor(ids: readonly string[]): JobPayload[] {
  const jobs = []
  for (let from = 0; from < ids.length; from += NOTICES_A_JOB) jobs.push({ ids: ids.slice(from, from + NOTICES_A_JOB) })
  return jobs
}
