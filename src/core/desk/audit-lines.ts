import type { AuditEvent } from '#prisma'
import { isRowId } from '../kit/row-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { openReason } from '../staff/reason.ts'
import type { AuditActorView, AuditLine } from './views.ts'

type Names = {
  staff: ReadonlyMap<string, string>
  /** OKPay IDs by chat (`chat:1:2`) and by account (`user:...`), names of shops, numbers of payments, each by subject. */
  objects: ReadonlyMap<string, string>
  reasons: ReadonlyMap<string, string>
  /** Who decided an approval, by its id. */
  pairs: ReadonlyMap<string, { asked: string; agreed: string }>
}

const CHAT = /^chat:(\d+):(\d+)$/
/** Beside a reason, which stands apart, whether a password was right: nobody tries one and reads here whether it was. */
const WITHHELD: ReadonlySet<string> = new Set(['reason', 'password'])
/** Ids are not told: what they name stands in the object, or is nobody's to read. */
const isTold = ([key, value]: [string, unknown]): boolean => !WITHHELD.has(key) && !isRowId(String(value))

/** Rows of the trail as they are read: who, what, to whom, why. No row holds a name, and none is opened here but staff's. */
export async function linesOf(scope: Scope, rows: readonly AuditEvent[]): Promise<AuditLine[]> {
  const names = await namesFor(scope, rows)
  return rows.map((row) => {
    const { id, at, actor, action, subject } = row
    const noted = notedIn(row)
    const reason = noted.find(([key]) => key === 'reason')?.[1]
    return {
      ...{ id: String(id), at, action },
      actor: pairOf(names, row) ?? actorOf(names, actor),
      object: objectOf(names, subject),
      reason: typeof reason === 'string' ? (names.reasons.get(reason) ?? null) : null,
      detail: noted.filter(isTold).map(([key, value]) => `${key}=${value}`),
    }
  })
}

const notedIn = ({ detail }: Pick<AuditEvent, 'detail'>) => Object.entries((detail ?? {}) as Record<string, unknown>)

/** The approval by which the house did something: named beside it, or what happened. */
const approvalOf = ({ actor, subject, detail }: AuditEvent): string | undefined =>
  actor === 'system'
    ? [
        subject,
        ...notedIn({ detail }).map(([key, value]) => (key === 'approval' ? `approval:${value}` : String(value))),
      ]
        .find((one) => one.startsWith('approval:'))
        ?.slice('approval:'.length)
    : undefined

/** What the house did because two of staff had agreed is theirs. */
function pairOf({ pairs }: Names, row: AuditEvent): AuditActorView | undefined {
  const pair = pairs.get(approvalOf(row) ?? '')
  return pair && { kind: 'pair', ...pair }
}

function actorOf({ staff, objects }: Names, actor: string): AuditActorView {
  if (actor === 'system') return { kind: 'system' }
  const [name, okpayId] = [staff.get(actor), objects.get(actor)]
  if (name !== undefined) return { kind: 'staff', name }
  if (okpayId !== undefined) return { kind: 'customer', okpayId }
  const [kind = '', ...rest] = actor.split(':')
  const id = rest.join(':')
  return { kind: kind === 'web' || kind === 'api_key' || kind === 'page' ? kind : 'chat', id: id.slice(0, 24) }
}

/** What a row happened to, by the name staff know it by; what has none keeps the trail's own word for it, cut short. */
function objectOf({ staff, objects }: Names, subject: string): string {
  const known = staff.get(subject) ?? objects.get(subject)
  if (known !== undefined) return known
  const [kind = '', ...rest] = subject.split(':')
  if (kind === 'ticket') return `#${rest.join(':')}`
  if (kind === 'transaction') return rest.join(':')
  const id = rest.join(':')
  return id === '' ? kind : `${kind} ${isRowId(id) ? id.slice(0, 8) : id}`
}

async function namesFor(scope: Scope, rows: readonly AuditEvent[]): Promise<Names> {
  const { tx } = scope
  const subjects = rows.flatMap(({ actor, subject }) => [actor, subject])
  const idsOf = (kind: string) =>
    [
      ...new Set(
        subjects.flatMap((subject) => (subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : [])),
      ),
    ].filter((id) => isRowId(id))
  const chats = subjects.flatMap((subject) => {
    const [, botId, telegramId] = CHAT.exec(subject) ?? []
    return botId && telegramId ? [{ botId: BigInt(botId), telegramId: BigInt(telegramId) }] : []
  })
  const staff = await tx.staff.findMany({ where: { OR: chats } })
  const held = await tx.chat.findMany({
    where: { OR: chats, userId: { not: null } },
    include: { user: { select: { okpayId: true } } },
  })
  const users = await tx.user.findMany({ where: { id: { in: idsOf('user') } }, select: { id: true, okpayId: true } })
  const shops = await tx.shop.findMany({ where: { id: { in: idsOf('shop') } }, select: { id: true, name: true } })
  const paid = await tx.intent.findMany({
    where: { id: { in: idsOf('payment') } },
    select: { id: true, reference: true },
  })
  const out = await tx.payout.findMany({
    where: { id: { in: idsOf('payout') } },
    select: { id: true, reference: true },
  })
  return {
    staff: new Map(staff.map(({ botId, telegramId, name }) => [`chat:${botId}:${telegramId}`, name])),
    objects: new Map([
      ...held.map(({ botId, telegramId, user }) => [`chat:${botId}:${telegramId}`, user?.okpayId ?? ''] as const),
      ...users.map(({ id, okpayId }) => [`user:${id}`, okpayId] as const),
      ...shops.map(({ id, name }) => [`shop:${id}`, name] as const),
      ...paid.map(({ id, reference }) => [`payment:${id}`, reference] as const),
      ...out.map(({ id, reference }) => [`payout:${id}`, reference] as const),
    ]),
    reasons: await reasonsIn(scope, rows),
    pairs: await pairsIn(scope, rows),
  }
}

async function reasonsIn(scope: Scope, rows: readonly AuditEvent[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ detail }) => {
    const { reason } = (detail ?? {}) as { reason?: unknown }
    return typeof reason === 'string' && isRowId(reason) ? [reason] : []
  })
  const kept = await scope.tx.staffReason.findMany({ where: { id: { in: ids } } })
  return new Map(kept.map((row) => [row.id, openReason(scope, row)]))
}

async function pairsIn({ tx }: Scope, rows: readonly AuditEvent[]): Promise<Names['pairs']> {
  const ids = rows.map(approvalOf).filter((id) => id !== undefined && isRowId(id))
  const kept = await tx.approval.findMany({ where: { id: { in: ids as string[] }, state: 'approved' } })
  const chats = kept.flatMap((row) => [
    { botId: row.requestedBot, telegramId: row.requestedTelegram },
    ...(row.decidedBot && row.decidedTelegram ? [{ botId: row.decidedBot, telegramId: row.decidedTelegram }] : []),
  ])
  const staff = await tx.staff.findMany({ where: { OR: chats } })
  const nameOf = (botId: bigint | null, telegramId: bigint | null) =>
    staff.find((one) => one.botId === botId && one.telegramId === telegramId)?.name
  return new Map(
    kept.flatMap((row) => {
      const [asked, agreed] = [
        nameOf(row.requestedBot, row.requestedTelegram),
        nameOf(row.decidedBot, row.decidedTelegram),
      ]
      return asked && agreed ? [[row.id, { asked, agreed }]] : []
    }),
  )
}
