import type { Middleware } from 'grammy'
import { looksLikeCode } from '#core'
import type { FlowEngine } from '../flow/engine.ts'
import type { Input } from '../flow/input.ts'
import { articleRows, foundFor } from '../help/article-card.ts'
import type { BotContext } from './context.ts'
import { forgetStraySecret } from './stray-secrets.ts'
import { homeRow } from './turn.ts'

const FOUND_MAX = 3

/** What a person wrote or sent goes to the running flow; without one they are told what can be done here. */
export function feedInputs(engine: FlowEngine): Middleware<BotContext> {
  return async (ctx, next) => {
    if (!ctx.message) return next()
    const input = readInput(ctx.message)
    if (await engine.feed(ctx.turn, input)) return
    const { turn } = ctx
    // A session may be lost at any moment; a registration is not, so its question is asked again.
    if (turn.chat.registering) return turn.open('register')
    // What stands under a picture was looked at before the picture was.
    if (ctx.message.caption === undefined && (await forgetStraySecret(ctx))) return
    // Who writes without being asked mostly wants to know something.
    const found = input.kind === 'text' ? foundFor(turn, input.text).slice(0, FOUND_MAX) : []
    const key = found.length > 0 ? 'nothing-asked-found' : 'nothing-asked'
    await turn.show({ text: turn.words.t(key), buttons: [...articleRows(found), homeRow(turn)] })
  }
}

/** What a message is to whoever reads it. */
export function readInput(message: NonNullable<BotContext['message']>): Input {
  // TG-06: whatever a forwarded message contains, it says at most who wrote it.
  const isCode = looksLikeCode(message.text ?? message.caption ?? '')
  if (message.forward_origin) {
    const { forward_origin: origin } = message
    const author = origin.type === 'user' ? BigInt(origin.sender_user.id) : null
    return { kind: 'forward', author, ...(isCode && { code: true }) }
  }
  // What another bot made is no more what a person typed (TG-06), and says nobody's name.
  if (message.via_bot) return { kind: 'forward', author: null, ...(isCode && { code: true }) }
  if (message.contact) {
    const { phone_number: phone, user_id: id } = message.contact
    return { kind: 'contact', phone, telegramId: id === undefined ? null : BigInt(id) }
  }
  const photo = message.photo?.at(-1)
  const said = message.caption === undefined ? {} : { caption: message.caption }
  if (photo) return { kind: 'photo', fileId: photo.file_id, ...said }
  const { document } = message
  if (document) return { kind: 'file', fileId: document.file_id, bytes: document.file_size ?? 0, ...said }
  return message.text === undefined ? { kind: 'other', ...said } : { kind: 'text', text: message.text }
}
