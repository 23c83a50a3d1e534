import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'kyc-open',
  needs: 'identity.see',
  run: (turn, { caseId = '' }) => turn.start('kyc-open', { caseId }),
})
