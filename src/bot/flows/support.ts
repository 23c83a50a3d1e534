import { z } from 'zod'
import type { TicketView } from '#core'
import { type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import { again, defineFlow, done, next, refused, unexpected } from '../flow/define.ts'
import { conversation } from '../support/ticket-text.ts'
import type { Scene } from '../turn.ts'

const state = z.object({ about: z.string().max(64).optional() })

type SupportState = z.infer<typeof state>

/** S87: write, get a number and a promised time; whatever is written after that goes to the same request. */
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
        const ticket = mine.ok && mine.value?.state !== 'closed' ? mine.value : null
        if (ticket) return openTicketCard(scene, ticket)
        const subject = about === undefined ? null : scene.words.t('support-about', { about })
        return { text: join([scene.words.t('support-ask'), subject], '\n\n') }
      },
      async accept(turn, input, { about }) {
        if (input.kind === 'photo') return again('support-no-photos')
        if (input.kind !== 'text') return unexpected()
        const written = await turn.core.writeToSupport({
          actor: turn.actor,
          text: input.text,
          ...(about === undefined ? {} : { about }),
        })
        return written.ok ? done(writtenCard(turn, written.value)) : refused(written.failure)
      },
    },
  },
})

function openTicketCard(scene: Scene, ticket: TicketView): Card {
  const { words } = scene
  const values = { number: String(ticket.number), due: words.dateTime(ticket.dueAt) }
  const heading = words.t(ticket.state === 'answered' ? 'support-answered' : 'support-open', values)
  return { text: html`${heading}\n\n${conversation(scene, ticket, 'customer')}\n\n${words.t('support-add')}` }
}

function writtenCard({ words }: Scene, ticket: TicketView): Card {
  return {
    text: words.t('support-written', { number: String(ticket.number), due: words.dateTime(ticket.dueAt) }),
    buttons: [[open(words.label('support-more-button'), 'support'), open(words.label('home-button'), 'home')]],
  }
}
