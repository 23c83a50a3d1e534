import { defineCommand } from '../define/command.ts'

/** `/code`: pay at a counter by showing one's own code. */
export default defineCommand({ name: 'code', menu: { order: 26, inMenu: true }, run: (turn) => turn.open('code') })
