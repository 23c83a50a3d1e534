import { defineCommand } from '../define/command.ts'

export default defineCommand({ name: 'payees', menu: { order: 22, inMenu: true }, run: (turn) => turn.open('payees') })
