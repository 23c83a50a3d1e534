import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'new-link', run: (turn) => turn.start('link') })
