import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'unlock', shows: false, run: (turn, asked) => turn.start('unlock', asked) })
