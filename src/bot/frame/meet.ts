import type { Middleware } from 'grammy'
import type { Core } from '#core'
import { actorOf, type BotContext } from './context.ts'

/** Loads what the core knows about the person: language, account, what they may do. */
export function meetPerson(
  core: Core,
  botId: bigint,
  menu: { showStaff(ctx: BotContext): Promise<void> },
): Middleware<BotContext> {
  return async (ctx, next) => {
    const from = ctx.from
    const met = await core.meetChat({
      chat: actorOf(ctx, botId),
      firstName: from?.first_name ?? '',
      ...(from?.username ? { username: from.username } : {}),
      ...(from?.language_code ? { languageGuess: from.language_code } : {}),
    })
    if (!met.ok) throw new Error(`chat not met: ${met.failure.code}`)
    ctx.view = met.value
    await menu.showStaff(ctx)
    await next()
  }
}
