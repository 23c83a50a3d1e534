import type { Middleware } from 'grammy'
import { failureCard } from '../failure/card.ts'
import type { Input } from '../flow/input.ts'
import { payLinkIn } from '../input/pay-link.ts'
import { giveToSupport } from '../support/give-to-support.ts'
import { type BotContext, isPlainMessage } from './context.ts'
import { readInput } from './inputs.ts'
import { forgetStraySecret } from './stray-secrets.ts'

/**
 * S88: while an agent is there, words and pictures go to them without a command, from wherever nothing else is being asked. That
 * they went is said by a sign on the message; a payment link still leads to its card.
 */
export function talkWithSupport(): Middleware<BotContext> {
  return async (ctx, next) => {
    const { message, turn } = ctx
    if (!message || turn.session.flow || !isPlainMessage(ctx)) return next()
    const input = readInput(message)
    const isForSupport = input.kind === 'photo' || input.kind === 'file' || input.kind === 'text'
    if (!isForSupport || payLinkIn(message.text ?? '', turn).kind !== 'none') return next()
    const talking = await turn.core.isTalking({ actor: turn.actor })
    if (!talking.ok || !talking.value) return next()
    if (!(await forgetStraySecret(ctx))) await handOver(ctx, input)
  }
}

async function handOver(ctx: BotContext, input: Input): Promise<void> {
  const { turn } = ctx
  const given = await giveToSupport(turn, input)
  if (given && !given.ok) return void (await turn.show(failureCard(turn, given.failure)))
  // Whether the sign shows or not, they have it.
  await ctx.react('👀').catch((err: unknown) => turn.log.warn({ err }, 'no sign on a message to support'))
}
