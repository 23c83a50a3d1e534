import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'kyc-decide',
  needs: 'identity.ask',
  run: (turn, { caseId = '', decision = '' }) => turn.start('kyc-decide', { caseId, decision }),
})
