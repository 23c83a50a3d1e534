import type { ChatRef } from '#core'
import type { AuditAction } from '../../src/core/kit/audit-actions.ts'
import type { World } from './world.ts'

/** A row of the audit trail: who did it, to what, and what was noted beside it. */
export type Row = { actor: string; subject: string; detail: Record<string, unknown> }

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const ACTOR = new RegExp(`^(system|chat:\\d+:\\d+|page:[a-z_]+|(web|api_key):${UUID})$`)
// Ids of ours, references, codes, moments and counts: nothing anybody wrote, no name, no address, no secret.
const PLAIN = new RegExp(`^(${UUID}|[a-z_]+:[\\w:-]+|-?[\\w.]{0,24}|[A-Z]{1,2}(-[0-9A-Z]{4}){2})$`)
/** What holds several, with a blank between them. */
const LISTS = ['keys', 'risk']
/** What it happened to: a word for its kind, and an id or a number. */
const SUBJECT = /^[a-z_]+(:[\w.: -]{1,160})?$/
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/**
 * What the trail says of a deed, the oldest first. A row that holds anything but ids, codes, moments and counts is
 * refused here, whatever the test wanted to see.
 */
export async function trailOf({ deps }: Pick<World, 'deps'>, action: AuditAction, subject?: string): Promise<Row[]> {
  const rows = await deps.prisma.auditEvent.findMany({
    where: { action, ...(subject !== undefined && { subject }) },
    orderBy: { id: 'asc' },
    select: { actor: true, subject: true, detail: true },
  })
  return rows.map(({ actor, subject, detail }) => {
    const noted = (detail ?? {}) as Record<string, unknown>
    const odd = Object.entries(noted).filter(([key, value]) => !isPlain(key, value))
    if (!ACTOR.test(actor) || !SUBJECT.test(subject) || odd.length > 0)
      throw new Error(`${action} tells too much: ${actor} ${subject} ${JSON.stringify(odd)}`)
    return { actor, subject, detail: noted }
  })
}

const isPlain = (key: string, value: unknown): boolean =>
  typeof value !== 'string' ||
  MOMENT.test(value) ||
  (LISTS.includes(key) ? value.split(' ') : [value]).every((one) => PLAIN.test(one))

/** Who somebody is in the trail: by the chat they did it in, and the account it happened to. */
export const byChat = ({ botId, telegramId }: ChatRef): string => `chat:${botId}:${telegramId}`
export const ofUser = ({ userId }: { userId: string }): string => `user:${userId}`

/** Why somebody of staff did it, in the words they wrote: the row has its id alone. */
export async function reasonOf({ deps }: Pick<World, 'deps'>, row: Row | undefined): Promise<string> {
  const id = String(row?.detail['reason'])
  const kept = await deps.prisma.staffReason.findUniqueOrThrow({ where: { id } })
  return deps.keyring.open(kept.dataKey, `staff_reason.text:${id}`, kept.text)
}
