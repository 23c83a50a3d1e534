import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'code-threshold', run: (turn) => turn.start('code-threshold') })
