import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'phrase', run: (turn) => turn.start('phrase') })
