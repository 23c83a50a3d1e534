import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** For staff: a signed report that its own rail, asked, knows nothing of (CBK-10). */
export function reportContradicted({ words }: Scene, notice: NoticeOf<'report_contradicted'>): Card {
  const { rail, amount, reference } = notice
  return {
    text: words.t('notice-report-contradicted', { rail, amount: words.money(amount), reference }),
    buttons: [[open(words.label('suspense-list-button'), 'suspense')]],
  }
}
