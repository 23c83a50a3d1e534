import { failureCard } from '../failure/card.ts'
import { type Step, unexpected } from '../flow/define.ts'
import { confirmCard } from './confirm-card.ts'
import type { WithdrawState } from './state.ts'
import { onWayOut, waysOut } from './ways-out.ts'

/** Everything that will be booked, before it is; what would refuse it refuses it here already. */
export const confirmStep: Step<WithdrawState> = {
  awaits: 'withdraw-confirm-awaits',
  async prompt(scene, { amount, everything, where }) {
    const { core, actor } = scene
    const wished = amount ?? (everything && { everything })
    if (!where || !wished) throw new Error('a withdrawal is confirmed when amount and account are known')
    const quote = await core.quotePayout({ actor, destinationId: where, amount: wished })
    return quote.ok ? confirmCard(scene, quote.value) : failureCard(scene, quote.failure, waysOut(scene))
  },
  accept: (turn, input, state) => onWayOut(turn, input, state) ?? unexpected(),
}
