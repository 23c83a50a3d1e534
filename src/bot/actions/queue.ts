import type { Result } from '#core'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { queueCard } from '../support/queue-card.ts'

/** What waits for this staff member: support requests, what others ask them to agree to, and how long their other lists are. */
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
    const identities = chat.may.includes('identity.see') ? await core.listIdentities({ actor }) : NONE
    // How many there are takes a fresh code; that there is such a list does not.
    if (!identities.ok && identities.failure.code !== 'staff_code_needed')
      return void (await turn.show(failureCard(turn, identities.failure)))
    const unusual = chat.may.includes('risk.see') ? await core.listRisk({ actor }) : NONE
    if (!unusual.ok) return void (await turn.show(failureCard(turn, unusual.failure)))
    const books = chat.may.includes('books.see') ? await core.listBooks({ actor }) : NOTHING
    if (!books.ok) return void (await turn.show(failureCard(turn, books.failure)))
    const payouts = chat.may.includes('payouts.see') ? await core.listPayouts({ actor }) : NONE
    if (!payouts.ok) return void (await turn.show(failureCard(turn, payouts.failure)))
    await turn.show(
      queueCard(turn, {
        tickets: tickets.value,
        approvals: approvals.value,
        cases: cases.value,
        identities: identities.ok ? identities.value.length : null,
        unusual: unusual.value.length,
        differences: books.value.open,
        payouts: payouts.value.length,
      }),
    )
  },
})

/** For whom a list is not. */
const NONE: Result<never[]> = { ok: true, value: [] }
const NOTHING: Result<{ open: number }> = { ok: true, value: { open: 0 } }
