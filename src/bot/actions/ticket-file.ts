import { defineAction } from '../define/action.ts'
import { unshownFile } from '../desk/unshown-file.ts'
import { failureCard } from '../failure/card.ts'
import { enclosureOf } from '../support/ticket-file.ts'

/** What came with a message, for staff: it can be neither passed on nor saved, and each look leaves a row. */
export default defineAction({
  name: 'ticket-file',
  needs: 'tickets.read',
  async run(turn, { id = '' }) {
    const found = await turn.core.showTicketFile({ actor: turn.actor, id })
    if (!found.ok && found.failure.code === 'file_refused') {
      const text = unshownFile(turn, found.failure, turn.words.label('ticket-file-of-customer'))
      return void (await turn.screen.send({ text }))
    }
    if (!found.ok) return void (await turn.show(failureCard(turn, found.failure)))
    await turn.screen.send({ text: turn.words.t('ticket-file'), ...enclosureOf(found.value), protect: true })
  },
})
