import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'register', run: (turn) => turn.start('register') })
