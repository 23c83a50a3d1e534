import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** For staff: the rules found something. Who it is about stands on the card behind the button. */
export const riskOpened = ({ words }: Scene, { id, amount, reason, outcome }: NoticeOf<'risk_opened'>): Card => ({
  text: words.t('notice-risk-opened', {
    amount: words.money(amount),
    reason: words.label(`risk-reason-${inKey(reason)}`),
    outcome: words.label(`risk-outcome-${inKey(outcome)}`),
  }),
  buttons: [[open(words.label('notice-look-button'), 'risk-item', { id })]],
})
