import { join } from '../card/html.ts'
import { isBeyondEdit, isNotModified } from '../card/telegram-errors.ts'
import { actorOf, type BotContext } from '../frame/context.ts'
import type { House } from '../frame/turn.ts'
import type { Words } from '../i18n/words.ts'
import { alarmText } from './alarm-text.ts'
import { PRESS } from './tell-alarm.ts'

/**
 * Somebody in the operators' group looks after an alarm: its message says who. Whoever may not is told so, and nothing
 * changes.
 */
export async function pressAlarm({ deps, botId, texts }: House, ctx: BotContext, words: Words): Promise<void> {
  const data = ctx.callbackQuery?.data ?? ''
  const say = (key: string, args?: Record<string, string>) => {
    ctx.answer = { text: words.label(key, args), alert: true }
  }
  if (!data.startsWith(PRESS)) return say('card-expired')
  const taken = await deps.core.lookAfterAlarm({ actor: actorOf(ctx, botId), token: data.slice(PRESS.length) })
  if (!taken.ok) return say(taken.failure.code === 'superseded' ? 'alarm-is-over' : 'alarm-not-yours')
  const { alarm, locale, mine } = taken.value
  const by = alarm.takenBy ?? ''
  if (!mine) say('alarm-taken-before', { name: by })
  const here = texts.in(locale)
  const line = here.t('alarm-taken', { name: by })
  const text = join([alarmText(here, 'raised', alarm), line], '\n\n')
  await ctx.editMessageText(text.markup, { parse_mode: 'HTML' }).catch((error: unknown) => {
    if (!isNotModified(error) && !isBeyondEdit(error)) throw error
  })
}
