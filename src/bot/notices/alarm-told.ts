import { ALARMS, type NoticeOf } from '#core'
import { alarmText } from '../alarm/alarm-text.ts'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** For staff without a group, in their own chats: something is wrong, still is, or is over. */
export const alarmTold = ({ words }: Scene, { word, name, subject, facts }: NoticeOf<'alarm_told'>): Card => {
  const page = ALARMS.find((each) => each.name === name)?.page ?? ''
  return {
    text: alarmText(words, word, { name, subject, facts, page }),
    buttons: [[open(words.label('queue-refresh-button'), 'queue')]],
  }
}
