import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Ten wrong codes within an hour: until when nothing goes out, and what to do if somebody else typed them. */
export const codesWrong = ({ words }: Scene, { until }: NoticeOf<'codes_wrong'>): Card => ({
  text: words.t('notice-codes-wrong', { until: words.dateTime(until) }),
  buttons: [
    [open(words.label('notice-freeze-button'), 'freeze', {}, 'danger')],
    [open(words.label('notice-support-button'), 'support', { about: 'codes_wrong' })],
  ],
})
