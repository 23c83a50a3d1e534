import { defineAction } from '../define/action.ts'

export default defineAction({ name: 'shop-name', run: (turn) => turn.start('shop') })
