import { defineCommand } from '../define/command.ts'

export default defineCommand({ name: 'reset', menu: { order: 62, inMenu: true }, run: (turn) => turn.open('reset') })
