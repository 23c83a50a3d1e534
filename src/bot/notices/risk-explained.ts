import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** S51: from support, who has looked: the concrete reason, and that the account is safe. */
export const riskExplained = ({ words }: Scene, { reason, reference }: NoticeOf<'risk_explained'>): Card => ({
  text: words.t('notice-risk-explained', { reference, reason: words.t(`risk-told-${inKey(reason)}`) }),
  buttons: [
    [
      open(words.label('freeze-history-button'), 'history'),
      open(words.label('notice-support-button'), 'support', { about: reference }),
    ],
  ],
})
