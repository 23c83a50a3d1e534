import type { Middleware } from 'grammy'
import type { SessionStore } from '../ports.ts'
import { readSession } from '../session.ts'
import type { BotContext } from './context.ts'
import { createTurn, type House } from './turn.ts'

export const sessionKey = (botId: bigint, telegramId: bigint | number): string => `${botId}:${telegramId}`

/**
 * Loads the dialogue's position, makes the turn and keeps what changed. A handler that throws changes nothing: the
 * person is told, and stands where they stood.
 */
export function rememberDialogue(house: House): Middleware<BotContext> {
  const { deps, botId } = house
  return (ctx, next) =>
    withSession(deps.sessions, sessionKey(botId, ctx.from?.id ?? 0), async (session) => {
      ctx.turn = createTurn(house, ctx, session)
      await next()
    })
}

/** Reads a session, lets it be changed, and writes it back if it was. */
export async function withSession<T>(
  store: SessionStore,
  key: string,
  work: (session: ReturnType<typeof readSession>) => Promise<T>,
): Promise<T> {
  const session = readSession(await store.read(key))
  const before = JSON.stringify(session)
  const result = await work(session)
  const after = JSON.stringify(session)
  if (after === '{}' && before !== '{}') await store.delete(key)
  else if (after !== before) await store.write(key, session)
  return result
}
