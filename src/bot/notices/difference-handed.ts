import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { causeLabel } from '../desk/difference-line.ts'
import { railLabel } from '../desk/rail-label.ts'
import type { Scene } from '../turn.ts'

/** For staff: a colleague's difference is theirs now. */
export const differenceHanded = ({ words }: Scene, notice: NoticeOf<'difference_handed'>): Card => ({
  text: words.t('notice-difference-handed', {
    by: notice.by,
    amount: words.money(notice.amount),
    cause: causeLabel(words, notice.cause),
    rail: railLabel(words, notice.rail),
  }),
  buttons: [[open(words.label('notice-look-button'), 'difference', { id: notice.id })]],
})
