import { z } from 'zod'
import type { TicketView } from '#core'
import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { defineFlow, done, next, refused, unexpected } from '../flow/define.ts'
import { giveToSupport } from '../support/give-to-support.ts'
import { ownTicketCard, writtenCard } from '../support/own-ticket-card.ts'
import { refusedLines, ruleOf } from '../support/refused.ts'
import type { Scene } from '../turn.ts'

const state = z.object({ about: z.string().max(64).optional(), rule: z.string().max(64).optional() })

type SupportState = z.infer<typeof state>

/** S87, S90: words or a screenshot, a number and a promised time; what comes after that goes to the same request. */
export default defineFlow<SupportState>({
  name: 'support',
  version: 2,
  state,
  start(turn, { about }) {
    const rule = ruleOf(turn, about)
    return {
      state: { ...(about !== undefined && { about }), ...(rule !== undefined && { rule }) },
      first: next('write'),
    }
  },
  steps: {
    write: {
      awaits: 'support-awaits',
      takesWords: true,
      async prompt(scene, { about, rule }) {
        const mine = await scene.core.myTicket({ actor: scene.actor })
        const ticket = mine.ok ? mine.value : null
        const refused = await refusedLines(scene, about, rule)
        if (ticket && ticket.state !== 'closed') return below(refused, ownTicketCard(scene, ticket))
        return below(refused, askCard(scene, ticket, about, refused !== null))
      },
      async accept(turn, input, { about }) {
        const given = await giveToSupport(turn, input, about)
        if (given === null) return unexpected()
        return given.ok ? done(writtenCard(turn, given.value)) : refused(given.failure)
      },
    },
  },
})

/** What to write, and what is known of it already. */
function askCard({ words }: Scene, ticket: TicketView | null, about: string | undefined, isRefusal: boolean): Card {
  const number = String(ticket?.number)
  const again = open(words.label('support-reopen-number-button', { number }), 'own-ticket-reopen', { number })
  const ask = isRefusal ? 'support-ask-refused' : 'support-ask-about'
  return {
    text: join(
      [
        words.t(about === undefined ? 'support-ask' : ask),
        about === undefined ? null : words.t('support-about', { about }),
      ],
      '\n\n',
    ),
    buttons: ticket?.reopenUntil && about === undefined ? [[again]] : [],
  }
}

/** The reason first: it may be all that was wanted. */
const below = (refused: Awaited<ReturnType<typeof refusedLines>>, card: Card): Card =>
  refused === null
    ? card
    : { ...card, text: join([refused.text, card.text], '\n\n'), buttons: [...refused.buttons, ...(card.buttons ?? [])] }
