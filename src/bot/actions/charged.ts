import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { inKey } from '../i18n/in-key.ts'

/** S43, S44: "was it charged?", with the moment and the number. */
export default defineAction({
  name: 'charged',
  shows: true,
  async run(turn, { link: token = '' }) {
    const { core, actor, words } = turn
    const answer = await core.wasCharged({ actor, token })
    if (!answer.ok) return void (await turn.show(failureCard(turn, answer.failure, { not: 'done' })))
    const { status, shop, total, at, reference } = answer.value
    const told = { shop, at: words.dateTime(at), amount: total ? words.money(total) : '', reference: reference ?? '' }
    const details = reference === null ? [] : [open(words.label('send-receipt-button'), 'transaction', { reference })]
    const pay = status === 'charged' ? [] : [open(words.label('charged-again-button'), 'charged', { link: token })]
    await turn.show({
      text: words.t(`charged-${inKey(status)}`, told),
      buttons: [
        [...details, ...pay],
        status === 'not_charged' || status === 'waiting'
          ? [open(words.label('charged-pay-button'), 'pay', { link: token })]
          : [],
        [open(words.label('home-button'), 'home')],
      ],
    })
  },
})
