import type { ChatRef, NoticeView } from '#core'
import type { Picture } from '../card/card.ts'
import { neverCame } from '../card/telegram-errors.ts'
import type { BotDeps } from '../ports.ts'
import { ticketFile } from '../support/ticket-file.ts'

/**
 * What goes with a notice: nothing, a file, or a month's picture, which is brought once. Null: it is not to be told
 * (any more).
 */
export type Enclosed = { id: string | null; picture?: Picture; file?: Picture }

/** Draws what goes with a notice. Done before anybody's turn is waited for, for it takes its time. */
export async function enclosedIn({ core, papers }: BotDeps, { notice, locale }: NoticeView): Promise<Enclosed | null> {
  if ('file' in notice && notice.file !== undefined) return { id: null, ...(await ticketFile(core, notice.file)) }
  if (notice.kind !== 'month_picture') return { id: null }
  const { id } = notice
  const taken = await core.takeMonth({ id })
  if (!taken.ok) throw new Error(`the core refused a picture: ${taken.failure.code}`)
  if (!taken.value) return null
  const { order } = taken.value
  return order ? { id, picture: { bytes: await papers.picture(order, locale), name: papers.nameOf(order) } } : { id }
}

/**
 * Sends a picture at most once. That it goes is written down first; only where Telegram certainly never had it, it may go
 * again. An answer that was lost counts as arrived: a month's picture twice is worse than the button that draws it. Throws
 * where it is to be looked at anew, for another chat or another picture.
 */
export async function sendOnce(
  { core }: BotDeps,
  { enclosed: { id, picture }, chat }: { enclosed: Enclosed; chat: ChatRef },
  send: () => Promise<unknown>,
): Promise<void> {
  if (id === null) return void (await send())
  const handed = await core.handMonth({ id, chat, drawn: picture !== undefined })
  if (!handed.ok || handed.value === 'over') return
  if (handed.value === 'changed') throw new Error('a month’s picture is not for this chat any more, as it was drawn')
  try {
    await send()
  } catch (error) {
    if (neverCame(error)) await core.returnMonth({ id })
    throw error
  }
}
