import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** For staff: money came that belongs to nobody yet, or is missing. */
export function suspenseOpened({ words }: Scene, notice: NoticeOf<'suspense_opened'>): Card {
  const { amount, reference } = notice
  const cause = words.label(`suspense-cause-${inKey(notice.cause)}`)
  return {
    text: words.t('notice-suspense-opened', { amount: words.money(amount), reference, cause }),
    buttons: [[open(words.label('suspense-list-button'), 'suspense')]],
  }
}
