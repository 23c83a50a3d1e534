import { defineCommand } from '../define/command.ts'

export default defineCommand({ name: 'help', menu: { order: 90, inMenu: true }, run: (turn) => turn.open('help') })
