import { defineAction } from '../define/action.ts'

/** `link`: the payment link with which somebody came, and to which they are led back. */
export default defineAction({ name: 'register', shows: true, run: (turn, seed) => turn.start('register', seed) })
