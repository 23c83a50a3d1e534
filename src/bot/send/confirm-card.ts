import type { CurrencyCode, Money, SendQuote } from '#core'
import { type Button, type Card, open, press } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { feeLine } from '../fees/fee-line.ts'
import { cancelButton } from '../flow/navigation.ts'
import { waitWords } from '../held/wait-words.ts'
import { writeAmount } from '../input/amount-seed.ts'
import { handleWarning } from '../payees/handle-warning.ts'
import { acrossLines, otherBalances, untilLine } from '../payment/across.ts'
import type { Scene } from '../turn.ts'
import { writePart } from './part-seed.ts'
import { writeSides } from './side-seed.ts'
import { payeeText, type SendState } from './state.ts'

/** When it arrives, and that it then is theirs: at once, or after a time in which it can be called off. */
function whenLines({ words, clock }: Scene, { keeps, payee, delaySeconds }: SendQuote): (Html | false)[] {
  const left = { keeps: words.money(keeps) }
  if (delaySeconds === null)
    return [words.t('send-confirm-keeps', left), payee.firstPayment && words.t('send-confirm-first')]
  const time = words.time(new Date(clock().getTime() + delaySeconds * 1000))
  return [
    words.t('send-confirm-keeps-delayed', left),
    words.t('send-confirm-delayed', { wait: waitWords(words, delaySeconds), time }),
  ]
}

/** What was asked: a fresh card asks the same. */
type Asked = Pick<SendState, 'part' | 'from' | 'to'> & { amount: Money }

/** Money may also arrive in the payee's own currency. */
const intoButton = ({ words }: Scene, currency: CurrencyCode): Button =>
  press(words.label('send-into-button', { currency }), 'into', { currency })

/** Name and cost before it moves, and a button that says what it does. */
export function confirmCard(scene: Scene, quote: SendQuote, asked: Asked): Card {
  const { words } = scene
  const { part } = asked
  const { intentId, payee, price, fee, total, note, factor, smallLeft } = quote
  const button = words.label('send-confirm-button', { amount: words.money(price) })
  const payload = {
    intentId,
    payee: payee.userId,
    // A name somebody gave is sealed where it is kept, and stays out of the buttons.
    payeeText: payeeText({ ...payee, kept: null }),
    ...(payee.kept && { kept: 'yes' }),
    amount: writeAmount(asked.amount),
    total: writeAmount(total),
    ...writePart(part),
    ...writeSides(asked),
  }
  return {
    text: join([
      words.t('send-confirm-title', { amount: words.money(price), payee: payeeText(payee) }),
      part && words.t('send-confirm-part', { number: part.number, count: part.count }),
      note !== null && words.t('send-confirm-note', { note }),
      ...acrossLines(scene, quote),
      feeLine(scene, 'send', { fee, total }),
      ...whenLines(scene, quote),
      payee.firstPayment && words.t('send-confirm-beware'),
      quote.keptSince && words.t('payees-just-kept', { date: words.date(quote.keptSince) }),
      handleWarning(scene, payee),
      smallLeft && words.t('send-confirm-small', { left: words.money(smallLeft) }),
      factor !== 'none' && words.t(factor === 'pin' ? 'send-confirm-pin' : 'send-confirm-code'),
      untilLine(scene, quote),
    ]),
    buttons: [
      [open(button, 'send-confirm', payload, 'success')],
      ...otherBalances(scene, quote),
      quote.into && !quote.across ? [intoButton(scene, quote.into)] : [],
      [press(words.label('send-confirm-change-button'), 'change'), cancelButton(scene)],
    ],
  }
}
