import { looksLikeCode } from '#core'
import { open } from '../card/card.ts'
import type { Turn } from '../turn.ts'
import type { BotContext } from './context.ts'
import { forgetPassword } from './passwords.ts'
import { homeRow } from './turn.ts'

/**
 * ATH-06: what only its owner knows does not belong into a chat where nobody asked for it. A password, a code or a PIN is
 * deleted, under a picture as well, and its writer told. What was forwarded is somebody else's. Returns whether it was one.
 */
export async function forgetStraySecret({ turn, message, editedMessage }: BotContext): Promise<boolean> {
  const written = message ?? editedMessage
  const typed = written?.text ?? written?.caption
  if (typed === undefined || written?.forward_origin) return false
  return (await forgetCode(turn, typed)) || (await isPassword(turn, typed))
}

/** Staff type codes too, and may have no wallet; whoever is neither has nothing that six digits would give away. */
async function forgetCode(turn: Turn, text: string): Promise<boolean> {
  const isStaff = turn.chat.may.length > 0
  if (!(turn.chat.user || isStaff) || !looksLikeCode(text)) return false
  await turn.forget()
  const { words } = turn
  const staff = isStaff ? [[open(words.label('staff-code-button'), 'staff-code')]] : []
  const owner = turn.chat.user ? [[open(words.label('security-freeze-button'), 'freeze')]] : []
  await turn.show({
    text: words.t(turn.chat.user ? 'code-in-chat' : 'code-in-chat-staff'),
    buttons: [...staff, ...owner, homeRow(turn)],
  })
  return true
}

/** All of it: looked at only where nobody asked for words, and a flow runs for none. One among others has gone before. */
async function isPassword(turn: Turn, text: string): Promise<boolean> {
  if (!turn.chat.user) return false
  const own = await turn.core.isOwnPassword({ actor: turn.actor, text })
  if (!own.ok || !own.value) return false
  await forgetPassword(turn)
  return true
}
