import { defineAction } from '../define/action.ts'

/** Sending a payment on that waits for staff takes two people: this is the first. */
export default defineAction({
  name: 'risk-release',
  needs: 'risk.decide',
  run: (turn, { id = '' }) => turn.start('ask-approval', { kind: 'release_payment', intentId: id }),
})
