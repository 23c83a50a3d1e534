import type { CustomerRef } from '#core'
import { defineAction } from '../define/action.ts'
import { customerCard } from '../desk/customer-card.ts'
import { failureCard } from '../failure/card.ts'

/** A customer, from wherever they are named: by `userId`, or by `okpayId`. */
export default defineAction({
  name: 'customer',
  needs: 'customers.see',
  async run(turn, { userId, okpayId = '' }) {
    const who: CustomerRef = userId === undefined ? { handle: okpayId } : { userId }
    const seen = await turn.core.lookUpCustomer({ actor: turn.actor, who })
    await turn.show(seen.ok ? customerCard(turn, seen.value) : failureCard(turn, seen.failure))
  },
})
