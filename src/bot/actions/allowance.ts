import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'allowance', shows: true, run: (turn) => turn.start('allowance') })
