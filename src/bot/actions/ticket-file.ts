import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { enclosureOf } from '../support/ticket-file.ts'

/** What came with a message, for staff: it can be neither passed on nor saved, and each look leaves a row. */
export default defineAction({
  name: 'ticket-file',
  needs: 'tickets.read',
  async run(turn, { id = '' }) {
    const found = await turn.core.showTicketFile({ actor: turn.actor, id })
    if (!found.ok) return void (await turn.show(failureCard(turn, found.failure)))
    await turn.screen.send({ text: turn.words.t('ticket-file'), ...enclosureOf(found.value), protect: true })
  },
})
