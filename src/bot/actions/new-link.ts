import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'new-link', shows: true, run: (turn) => turn.start('link') })
