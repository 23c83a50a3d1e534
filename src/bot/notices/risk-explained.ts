import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'
import { riskTold } from '../withdraw/risk-told.ts'

/** S51: from support, who has looked: the concrete reason, and that the account is safe. */
export const riskExplained = (scene: Scene, notice: NoticeOf<'risk_explained'>): Card => {
  const { words } = scene
  const { reason, reference, withdrawal } = notice
  const text = withdrawal
    ? words.t('notice-risk-explained-withdrawal', { reference, reason: riskTold(scene, reason) })
    : words.t('notice-risk-explained', { reference, reason: words.t(`risk-told-${inKey(reason)}`) })
  return { text, ...buttonsOf(scene, reference) }
}

const buttonsOf = ({ words }: Scene, reference: string): Pick<Card, 'buttons'> => ({
  buttons: [
    [
      open(words.label('freeze-history-button'), 'history'),
      open(words.label('notice-support-button'), 'support', { about: reference }),
    ],
  ],
})
