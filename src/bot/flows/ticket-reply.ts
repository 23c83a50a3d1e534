import { z } from 'zod'
import { html } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { again, defineFlow, next, refused, unexpected } from '../flow/define.ts'
import { giveAnswer } from '../support/give-to-support.ts'
import { NOTE } from '../support/note-words.ts'
import { conversation } from '../support/ticket-text.ts'

const state = z.object({ number: z.int() })

/** An agent's answers to a request, one message after the other until they stop; `//` begins a note. The core says who may. */
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
        const noted = input.kind === 'text' ? NOTE.exec(input.text)?.groups?.['words'] : undefined
        if (noted !== undefined) {
          const kept = await turn.core.noteTicket({ actor: turn.actor, number, text: noted })
          return kept.ok ? again('ticket-noted') : refused(kept.failure)
        }
        const answered = await giveAnswer(turn, input, number)
        if (answered === null) return unexpected()
        if (!answered.ok) return refused(answered.failure)
        return again(answered.value.customer.blocked ? 'ticket-reply-waits' : 'ticket-reply-sent')
      },
    },
  },
})
