import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Keeps somebody no longer; one tap takes it back. */
export default defineAction({
  name: 'payee-forget',
  shows: ({ payee = '' }) => ({ action: 'payee', payee }),
  async run(turn, { payee = '' }) {
    const { core, actor, words } = turn
    const gone = await core.forgetPayee({ actor, payeeId: payee })
    if (!gone.ok) return void (await turn.show(failureCard(turn, gone.failure, { not: 'done' })))
    await turn.show({
      text: words.t('payees-forgotten'),
      buttons: [
        [open(words.label('payees-keep-again-button'), 'payee-keep', { payee })],
        [open(words.label('payees-button'), 'payees'), open(words.label('home-button'), 'home')],
      ],
    })
  },
})
