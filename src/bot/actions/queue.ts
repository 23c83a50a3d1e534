import type { Result } from '#core'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { queueCard } from '../support/queue-card.ts'

/**
 * What waits for this staff member: support requests, what others ask them to agree to, and all else they may see, each
 * with its promised time.
 */
export default defineAction({
  name: 'queue',
  needs: 'queue.see',
  async run(turn) {
    const { core, actor, chat } = turn
    const approvals = await core.listApprovals({ actor })
    if (!approvals.ok) return void (await turn.show(failureCard(turn, approvals.failure)))
    const tickets = chat.may.includes('tickets.read') ? await core.listTickets({ actor }) : NONE
    if (!tickets.ok) return void (await turn.show(failureCard(turn, tickets.failure)))
    const cases = chat.may.includes('recovery.see') ? await core.listCases({ actor }) : NONE
    if (!cases.ok) return void (await turn.show(failureCard(turn, cases.failure)))
    const mailboxes = chat.may.includes('recovery.see') ? await core.listMailboxCases({ actor }) : NONE
    if (!mailboxes.ok) return void (await turn.show(failureCard(turn, mailboxes.failure)))
    const waiting = await core.listWaiting({ actor })
    if (!waiting.ok) return void (await turn.show(failureCard(turn, waiting.failure)))
    await turn.show(
      queueCard(turn, {
        tickets: tickets.value,
        approvals: approvals.value,
        cases: cases.value,
        mailboxes: mailboxes.value,
        waiting: waiting.value,
      }),
    )
  },
})

/** For whom a list is not. */
const NONE: Result<never[]> = { ok: true, value: [] }
