import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** For who asked: what became of it. */
export function approvalDecided({ words }: Scene, notice: NoticeOf<'approval_decided'>): Card {
  const { id, outcome, by } = notice
  const what = words.label(`approval-what-${inKey(notice.what)}`)
  return {
    text: words.t(`notice-approval-${outcome}`, { what, by: by ?? '' }),
    buttons: [[open(words.label('notice-look-button'), 'approval', { id })]],
  }
}
