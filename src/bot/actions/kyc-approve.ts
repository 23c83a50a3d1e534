import { defineAction } from '../define/action.ts'

/** Asks a second person to agree to the level. */
export default defineAction({
  name: 'kyc-approve',
  needs: 'identity.ask',
  run: (turn, { caseId = '' }) => turn.start('ask-approval', { kind: 'set_level', caseId }),
})
