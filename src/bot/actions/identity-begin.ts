import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'identity-begin', run: (turn) => turn.start('identity') })
