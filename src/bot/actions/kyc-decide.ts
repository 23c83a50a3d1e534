import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'kyc-decide',
  needs: 'identity.ask',
  run: (turn, about) => turn.start('kyc-decide', about),
})
