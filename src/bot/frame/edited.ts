import type { Middleware } from 'grammy'
import type { FlowEngine } from '../flow/engine.ts'
import type { BotContext } from './context.ts'
import { forgetStraySecret } from './stray-secrets.ts'

/**
 * TG-06: what was changed afterwards is never read again; who changed a text is told so. Where a password or something
 * about one's identity is asked, it may have become that: then it goes, too (TG-10).
 */
export function refuseEdits(engine: FlowEngine): Middleware<BotContext> {
  return async (ctx, next) => {
    if (!ctx.editedMessage) return next()
    const { text, caption, photo, document } = ctx.editedMessage
    const { turn } = ctx
    const guarded = engine.guards(turn)
    // A place shared live is "edited" every few seconds, without its sender doing anything.
    const isWritten = text !== undefined || caption !== undefined
    const isPersonal = guarded === 'everything' ? isWritten || photo || document : guarded === 'words' && isWritten
    if (isPersonal) {
      await turn.forget()
      return void (await turn.screen.send({ text: turn.words.t('edited-forgotten') }))
    }
    if (!isWritten || (await forgetStraySecret(ctx))) return
    await turn.screen.send({ text: turn.words.t('edits-not-read') })
  }
}
