import { defineAction } from '../define/action.ts'

/** Sending a payment on, or a withdrawal, that waits for staff takes two people: this is the first. */
export default defineAction({
  name: 'risk-release',
  needs: 'risk.decide',
  run: (turn, { id = '', kind = 'release_payment' }) => turn.start('ask-approval', { kind, intentId: id }),
})
