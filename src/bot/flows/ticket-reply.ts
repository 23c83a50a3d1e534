import { z } from 'zod'
import { html } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, next, refused, unexpected } from '../flow/define.ts'
import { ticketCard } from '../support/ticket-card.ts'
import { conversation } from '../support/ticket-text.ts'

const state = z.object({ number: z.int() })

/** An agent's answer to a request. The core says who may. */
export default defineFlow<z.infer<typeof state>>({
  name: 'ticket-reply',
  version: 1,
  state,
  start: (_turn, { number }) => ({ state: { number: Number(number) }, first: next('write') }),
  steps: {
    write: {
      awaits: 'ticket-reply-awaits',
      takesWords: true,
      async prompt(scene, { number }) {
        const ticket = await scene.core.readTicket({ actor: scene.actor, number })
        if (!ticket.ok) return failureCard(scene, ticket.failure)
        const ask = scene.words.t('ticket-reply-ask', { number: String(number), name: ticket.value.customer.name })
        return { text: html`${conversation(scene, ticket.value, 'staff')}\n\n${ask}` }
      },
      async accept(turn, input, { number }) {
        if (input.kind !== 'text') return unexpected()
        const answered = await turn.core.answerTicket({ actor: turn.actor, number, text: input.text })
        return answered.ok ? done(ticketCard(turn, answered.value)) : refused(answered.failure)
      },
    },
  },
})
