import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'code-threshold', shows: true, run: (turn) => turn.start('code-threshold') })
