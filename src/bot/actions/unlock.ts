import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'unlock', run: (turn) => turn.start('unlock') })
