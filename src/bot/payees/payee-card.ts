import type { KeptPayee } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'
import { handleWarning } from './handle-warning.ts'

/** One of those somebody keeps: paid with a tap, renamed, or kept no longer. `said`: what was just done, on top. */
export function payeeCard(scene: Speaking, { name, payee, closed, handleWas, since }: KeptPayee, said?: Html): Card {
  const { words } = scene
  const id = { payee: payee.userId }
  const stillThem = handleWas && !closed ? [[open(words.label('payees-still-button'), 'payee-keep', id)]] : []
  return {
    text: join([
      said,
      words.t('payees-one', { name, masked: payee.maskedName, handle: payee.handle, okpayId: payee.okpayId }),
      since && words.t('payees-since', { date: words.date(since) }),
      closed && words.t('payees-closed'),
      !closed && handleWarning(scene, payee),
    ]),
    buttons: [
      closed ? [] : [open(words.label('payees-pay-button', { name }), 'send', id, 'primary')],
      ...stillThem,
      [
        open(words.label('payees-rename-button'), 'payee-rename', id),
        open(words.label('payees-forget-button'), 'payee-forget', id),
      ],
      [open(words.label('payees-button'), 'payees'), open(words.label('home-button'), 'home')],
    ],
  }
}
