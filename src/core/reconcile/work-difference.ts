import { chatKey } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { rolesWith } from '../staff/permissions.ts'
import { keepReason } from '../staff/reason.ts'
import { requireStaff } from '../staff/staff-actor.ts'
import { isExplainable, type ShownRow, viewDifference, WITH_LINE } from './view-difference.ts'
import type { DifferenceView } from './views.ts'

type About = { actor: ChatRef; id: string }

/** Staff: one difference. `superseded` where there is none. */
export const readDifference: UseCase<About, DifferenceView> = async (scope, { actor, id }) => {
  await requireStaff(scope, actor, 'books.see')
  await audit(scope, actor, 'difference.read', `difference:${id}`)
  const row = await scope.tx.reconcileException.findUnique({ where: { id }, include: WITH_LINE })
  return row ? viewDifference(scope, row, actor) : fail({ code: 'superseded' })
}

/** Staff: it is mine from now on. `superseded` once it is closed. */
export const takeDifference: UseCase<About, DifferenceView> = async (scope, { actor, id }) => {
  await requireStaff(scope, actor, 'books.work')
  return hand(scope, { actor, id }, actor)
}

/** Staff: it is a colleague's from now on, who is told. `not_allowed` where they may not work on it. */
export const handDifference: UseCase<About & { to: ChatRef }, DifferenceView> = async (scope, { actor, id, to }) => {
  const { name } = await requireStaff(scope, actor, 'books.work')
  const found = (await workers(scope)).some(
    ({ botId, telegramId }) => botId === to.botId && telegramId === to.telegramId,
  )
  if (!found) fail({ code: 'not_allowed' })
  const view = await hand(scope, { actor, id }, to)
  const { rail, cause, amount } = view
  await notify(scope, { chat: to }, { kind: 'difference_handed', id, rail, cause, amount, by: name })
  return view
}

/** Staff: closes with a reason what moves no money. `superseded` once it is closed, `reason_needed`; `not_allowed` for money. */
export const explainDifference: UseCase<About & { reason: string }, DifferenceView> = async (
  scope,
  { actor, id, reason },
) => {
  await requireStaff(scope, actor, 'books.work')
  const row = await lockOpen(scope, id)
  if (!isExplainable(row)) fail({ code: 'not_allowed' })
  const reasonId = await keepReason(scope, reason)
  await audit(scope, actor, 'difference.explained', `difference:${id}`, { cause: row.cause, reason: reasonId })
  return update(scope, actor, id, { state: 'explained', closedAt: scope.now, reasonId })
}

/** Staff: who may work on differences, besides oneself. */
export const listBookkeepers: UseCase<{ actor: ChatRef }, (ChatRef & { name: string })[]> = async (
  scope,
  { actor },
) => {
  await requireStaff(scope, actor, 'books.see')
  const all = await workers(scope)
  return all.filter(({ telegramId }) => telegramId !== actor.telegramId)
}

const workers = ({ tx }: Scope) =>
  tx.staff.findMany({
    where: { role: { in: [...rolesWith('books.work')] } },
    select: { botId: true, telegramId: true, name: true },
    orderBy: { name: 'asc' },
  })

async function hand(scope: Scope, { actor, id }: About, to: ChatRef): Promise<DifferenceView> {
  await lockOpen(scope, id)
  const { role } = await scope.tx.staff.findUniqueOrThrow({ where: chatKey(to), select: { role: true } })
  await audit(scope, actor, 'difference.handed', `difference:${id}`, { to: `${to.botId}:${to.telegramId}` })
  return update(scope, actor, id, { ownerRole: role, ownerBot: to.botId, ownerTelegram: to.telegramId })
}

type Change = Partial<Pick<ShownRow, 'state' | 'closedAt' | 'reasonId' | 'ownerRole' | 'ownerBot' | 'ownerTelegram'>>

async function update(scope: Scope, actor: ChatRef, id: string, data: Change): Promise<DifferenceView> {
  const row = await scope.tx.reconcileException.update({ where: { id }, data, include: WITH_LINE })
  return viewDifference(scope, row, actor)
}

async function lockOpen({ tx }: Scope, id: string) {
  await tx.$queryRaw`select 1 from reconcile_exception where id = ${id}::uuid for update`
  return (await tx.reconcileException.findFirst({ where: { id, state: 'open' } })) ?? fail({ code: 'superseded' })
}
