import type { Middleware } from 'grammy'
import { open } from '../card/card.ts'
import type { Turn } from '../turn.ts'
import type { BotContext } from './context.ts'
import { homeRow } from './turn.ts'

/**
 * ATH-06: a password does not belong into a chat, whatever was asked for and whatever stands around it: in a sentence, in a
 * note, in words for support, in what was forwarded or changed. Its message is deleted, nothing of it goes any further, and
 * its owner is told to choose another one.
 */
export function refusePasswords(): Middleware<BotContext> {
  return async (ctx, next) => {
    const { turn, message, editedMessage } = ctx
    const written = message ?? editedMessage
    const typed = written?.text ?? written?.caption
    if (typed === undefined || !turn.chat.user) return next()
    const own = await turn.core.holdsOwnPassword({ actor: turn.actor, text: typed })
    if (own.ok && own.value) await forgetPassword(turn)
    else await next()
  }
}

/** Deletes the message that is one, or holds one, and leads to another password. */
export async function forgetPassword(turn: Turn): Promise<void> {
  await turn.forget()
  const change = open(turn.words.label('security-password-button'), 'change-password', {}, 'primary')
  await turn.show({ text: turn.words.t('password-in-chat'), buttons: [[change], homeRow(turn)] })
}
