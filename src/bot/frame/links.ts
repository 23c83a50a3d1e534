import type { Middleware } from 'grammy'
import type { Message } from 'grammy/types'
import type { FlowEngine } from '../flow/engine.ts'
import { payLinkIn } from '../input/pay-link.ts'
import type { Turn } from '../turn.ts'
import { type BotContext, isPlainMessage } from './context.ts'
import { type PictureReader, pictureIn, type SentPicture } from './pictures.ts'
import { homeRow } from './turn.ts'

/**
 * A payment link that was written, and a picture that may hold one, lead to its card from wherever one is, unless the
 * running flow takes any words. What was passed on by forwarding leads nowhere (TG-06): it may say anything.
 */
export function followLinks(engine: FlowEngine, read: PictureReader): Middleware<BotContext> {
  return async (ctx, next) => {
    const { message, turn } = ctx
    if (!message || engine.listens(turn)) return next()
    const found = payLinkIn(wordsOf(message), turn)
    const picture = linkPicture(engine, turn, message)
    if (found.kind === 'none' && !picture) return next()
    // Whose message was passed on may be just what the running flow asks.
    if (!isPlainMessage(ctx)) return turn.session.flow ? next() : answer(ctx, 'pay-forwarded')
    if (found.kind === 'one') return turn.open('pay', { link: found.link })
    return picture ? read(ctx, picture) : answer(ctx, 'pay-several')
  }
}

// One that is about somebody's identity is the dialogue's to take, or to delete: nobody looks for a code in it.
const linkPicture = (engine: FlowEngine, turn: Turn, message: Message): SentPicture | null =>
  engine.guards(turn) === 'everything' ? null : pictureIn(message)

async function answer({ turn }: BotContext, key: string): Promise<void> {
  await turn.show({ text: turn.words.t(key), buttons: [homeRow(turn)] })
}

const wordsOf = ({ text, caption }: Message): string => text ?? caption ?? ''
