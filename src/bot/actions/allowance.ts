import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'allowance', run: (turn) => turn.start('allowance') })
