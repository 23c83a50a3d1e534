import type { Middleware } from 'grammy'
import type { BotContext } from './context.ts'
import { forgetStraySecret } from './stray-secrets.ts'

/** TG-06: what was changed afterwards is never read again; who changed a text is told so. */
export function refuseEdits(): Middleware<BotContext> {
  return async (ctx, next) => {
    if (!ctx.editedMessage) return next()
    // A place shared live is "edited" every few seconds, without its sender doing anything.
    const typed = ctx.editedMessage.text ?? ctx.editedMessage.caption
    if (typed === undefined || (await forgetStraySecret(ctx))) return
    await ctx.turn.screen.send({ text: ctx.turn.words.t('edits-not-read') })
  }
}
