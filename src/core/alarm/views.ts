import type { Locale } from '../chat/views.ts'
import type { Facts } from './watch.ts'
import { type AlarmName, WATCHES } from './watches.ts'

/** What may be said of an alarm, and the page of ops/README.md that says what to do. */
export const ALARMS: readonly { name: AlarmName; page: string }[] = WATCHES.map(({ name, page }) => ({ name, page }))

/** One that was raised. `subject`: with which of several something is wrong; empty where there is one. */
export type AlarmView = {
  name: AlarmName
  subject: string
  page: string
  facts: Facts
  raisedAt: Date
  overAt: Date | null
  /** Who of staff looks after it. */
  takenBy: string | null
}

/** Why something is said of an alarm now: it began, it still lasts, it is over. */
export type AlarmWord = 'raised' | 'lasts' | 'over'

/** What is to be said in the operators' group. `message`: what was said there last, whose button goes away. */
export type AlarmTelling = {
  id: string
  word: AlarmWord
  alarm: AlarmView
  chatId: bigint
  locale: Locale
  token: string
  message: { chatId: bigint; messageId: bigint } | null
}

/** An alarm somebody pressed the button of, in the language of the group. `mine`: by whoever pressed. */
export type AlarmTaken = { alarm: AlarmView; locale: Locale; mine: boolean }

/** To staff in their own chats, where there is no group. */
export type AlarmNotice = { kind: 'alarm_told'; word: AlarmWord; name: AlarmName; subject: string; facts: Facts }
