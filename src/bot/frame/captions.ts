import type { Middleware } from 'grammy'
import { looksLikeCode } from '#core'
import type { FlowEngine } from '../flow/engine.ts'
import { type BotContext, isPlainMessage } from './context.ts'
import { readInput } from './inputs.ts'
import { forgetStraySecret } from './stray-secrets.ts'

/**
 * ATH-06: a secret under a picture is one, whatever the picture shows: the running flow answers for it as for one that was
 * typed alone, or we do. It goes before the picture is looked at; a flow that takes any words has them as they are.
 */
export function refuseSecretCaptions(engine: FlowEngine): Middleware<BotContext> {
  return async (ctx, next) => {
    const { message, turn } = ctx
    if (message?.caption === undefined || !isPlainMessage(ctx) || engine.listens(turn)) return next()
    if (turn.session.flow) {
      const isSecret = engine.guards(turn) !== null || looksLikeCode(message.caption)
      return isSecret ? void (await engine.feed(turn, readInput(message))) : next()
    }
    if (!(await forgetStraySecret(ctx))) return next()
  }
}
