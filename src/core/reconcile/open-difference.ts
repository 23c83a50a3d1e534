import { chatKey, chatName } from '../chat/chat-key.ts'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { type ShownRow, viewDifference, WITH_LINE } from './view-difference.ts'
import type { DifferenceView } from './views.ts'

/** Which difference, and who asks. */
export type AboutDifference = { actor: ChatRef; id: string }

/** The open difference, locked until the end of the transaction. Fails with `superseded` once it is closed. */
export async function lockOpenDifference({ tx }: Scope, id: string) {
  await tx.$queryRaw`select 1 from reconcile_exception where id = ${id}::uuid for update`
  return (await tx.reconcileException.findFirst({ where: { id, state: 'open' } })) ?? fail({ code: 'superseded' })
}

/** It is this colleague's from now on. Fails with `superseded` once it is closed. */
export async function give(scope: Scope, { actor, id }: AboutDifference, to: ChatRef): Promise<DifferenceView> {
  await lockOpenDifference(scope, id)
  const { role } = await scope.tx.staff.findUniqueOrThrow({ where: chatKey(to), select: { role: true } })
  await audit(scope, actor, 'difference.handed', `difference:${id}`, { to: chatName(to) })
  return change(scope, actor, id, { ownerRole: role, ownerBot: to.botId, ownerTelegram: to.telegramId })
}

type Change = Partial<Pick<ShownRow, 'state' | 'closedAt' | 'reasonId' | 'ownerRole' | 'ownerBot' | 'ownerTelegram'>>

/** Changes a difference that is locked, and shows it, masked. */
export async function change(scope: Scope, actor: ChatRef, id: string, data: Change): Promise<DifferenceView> {
  const row = await scope.tx.reconcileException.update({ where: { id }, data, include: WITH_LINE })
  return viewDifference(scope, row, actor, false)
}
