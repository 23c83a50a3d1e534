import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'shop-name', shows: true, run: (turn) => turn.start('shop') })
