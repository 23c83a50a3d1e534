import { defineCommand } from '../define/command.ts'

export default defineCommand({ name: 'close', menu: { order: 90, inMenu: true }, run: (turn) => turn.open('close') })
