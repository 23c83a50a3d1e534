import type { Rebind } from '#prisma'
import { chatKey } from '../../chat/chat-key.ts'
import { must } from '../../kit/must.ts'
import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { briefsOf } from '../../staff/brief.ts'
import { newChatOf, openStatement, staysHere } from './rebind.ts'
import type { RecoveryBrief, RecoveryCase, RecoveryChat } from './views.ts'

/** Cases in a line each, their customers masked. */
export async function briefCases(scope: Scope, rows: readonly Rebind[]): Promise<RecoveryBrief[]> {
  const briefs = await briefsOf(
    scope,
    rows.flatMap(({ userId }) => userId ?? []),
  )
  return rows.map((row) => {
    const { id, state, createdAt, until } = row
    const customer = must(briefs.get(row.userId ?? ''), 'a case is about somebody')
    return { id, customer, here: staysHere(row), agreed: state === 'waiting', createdAt, until }
  })
}

/**
 * The same with what its owner states, by which others may know them, and the chat it would go to.
 * @param whole without it both stay shut; so does the statement once there is nothing to compare
 */
export async function viewCase(scope: Scope, row: Rebind, whole: boolean): Promise<RecoveryCase> {
  const [brief] = await briefCases(scope, [row])
  return {
    ...must(brief, 'one of one'),
    statement: whole && row.state === 'identity' && row.until > scope.now ? openStatement(scope, row) : null,
    chat: staysHere(row) || !whole ? null : await viewChatOf(scope, row),
    strangers: await strangersOf(scope, row),
  }
}

async function viewChatOf({ tx }: Scope, row: Rebind): Promise<RecoveryChat> {
  const chat = newChatOf(row)
  const select = { username: true, metAt: true } as const
  const { username, metAt } = await tx.chat.findUniqueOrThrow({ where: chatKey(chat), select })
  // One that is open was asked for of nobody we know yet.
  const others = { ...chat, id: { not: row.id }, userId: { not: null }, NOT: { state: 'open' } }
  return {
    telegramId: chat.telegramId,
    handle: username && `@${username}`,
    metAt,
    others: await tx.rebind.count({ where: others }),
    stopped: await tx.rebind.count({ where: { ...others, state: 'stopped' } }),
  }
}

const STRANGERS_COUNT = 30 * DAY

const strangersOf = ({ tx, now }: Scope, { userId }: Rebind): Promise<number> =>
  tx.auditEvent.count({
    where: { subject: `user:${userId}`, action: 'recovery.wrong_chat', at: { gt: after(now, -STRANGERS_COUNT) } },
  })
