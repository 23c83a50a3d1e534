import { z } from 'zod'
import { open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { defineFlow, done, next, refused, unexpected } from '../flow/define.ts'
import { giveToSupport } from '../support/give-to-support.ts'
import { ownTicketCard, writtenCard } from '../support/own-ticket-card.ts'

const state = z.object({ about: z.string().max(64).optional() })

type SupportState = z.infer<typeof state>

/** S87, S90: words or a screenshot, a number and a promised time; what comes after that goes to the same request. */
export default defineFlow<SupportState>({
  name: 'support',
  version: 1,
  state,
  start: (_turn, { about }) => ({ state: about === undefined ? {} : { about }, first: next('write') }),
  steps: {
    write: {
      awaits: 'support-awaits',
      takesWords: true,
      async prompt(scene, { about }) {
        const mine = await scene.core.myTicket({ actor: scene.actor })
        const ticket = mine.ok ? mine.value : null
        if (ticket && ticket.state !== 'closed') return ownTicketCard(scene, ticket)
        const { words } = scene
        const subject = about === undefined ? null : words.t('support-about', { about })
        const number = String(ticket?.number)
        const again = open(words.label('support-reopen-number-button', { number }), 'own-ticket-reopen', { number })
        return {
          text: join([words.t(about === undefined ? 'support-ask' : 'support-ask-about'), subject], '\n\n'),
          buttons: ticket?.reopenUntil && about === undefined ? [[again]] : [],
        }
      },
      async accept(turn, input, { about }) {
        const given = await giveToSupport(turn, input, about)
        if (given === null) return unexpected()
        return given.ok ? done(writtenCard(turn, given.value)) : refused(given.failure)
      },
    },
  },
})
