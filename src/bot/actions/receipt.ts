import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Sends a transaction's receipt as a PDF, below everything else: a file is kept, so it takes no card's place. */
export default defineAction({
  name: 'receipt',
  async run(turn, { reference = '' }) {
    const { core, actor, words, papers } = turn
    const issued = await core.issueReceipt({ actor, reference })
    if (!issued.ok) return void (await turn.show(failureCard(turn, issued.failure)))
    const { code } = issued.value
    // The first one of a process takes a second or two.
    await turn.screen.sending()
    const bytes = await papers.receipt(issued.value, words.locale)
    await turn.screen.send({
      text: words.t('receipt-sent', { reference: issued.value.transaction.reference, code }),
      file: { bytes, name: papers.nameOf(issued.value) },
      buttons: [[open(words.label('home-button'), 'home')]],
    })
  },
})
