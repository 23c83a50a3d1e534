import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'identity-begin', shows: true, run: (turn) => turn.start('identity') })
