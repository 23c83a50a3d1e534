import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'verify', shows: true, run: (turn) => turn.start('verify') })
