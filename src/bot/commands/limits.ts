import { defineCommand } from '../define/command.ts'

export default defineCommand({ name: 'limits', menu: { order: 50, inMenu: true }, run: (turn) => turn.open('limits') })
