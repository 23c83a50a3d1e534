import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'phrase', shows: true, run: (turn) => turn.start('phrase') })
