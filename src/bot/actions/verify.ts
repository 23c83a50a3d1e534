import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'verify', run: (turn) => turn.start('verify') })
