import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'unlock', run: (turn, asked) => turn.start('unlock', asked) })
