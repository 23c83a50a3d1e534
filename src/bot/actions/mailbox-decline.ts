import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** What was stated does not agree: asks once more, and with `sure` declines it. */
export default defineAction({
  name: 'mailbox-decline',
  needs: 'recovery.ask',
  async run(turn, { id = '', sure }) {
    const { core, actor, words } = turn
    const queue = [open(words.label('ticket-queue-button'), 'queue')]
    if (sure === undefined) {
      const decline = open(
        words.label('desk-mailbox-decline-now-button'),
        'mailbox-decline',
        { id, sure: 'yes' },
        'danger',
      )
      const back = open(words.label('back-button'), 'mailbox-case', { id })
      return void (await turn.show({ text: words.t('desk-mailbox-decline-ask'), buttons: [[decline], [back]] }))
    }
    const declined = await core.declineMailboxCase({ actor, id })
    if (!declined.ok) return void (await turn.show(failureCard(turn, declined.failure)))
    await turn.show({ text: words.t('desk-mailbox-declined'), buttons: [queue] })
  },
})
