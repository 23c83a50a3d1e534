import { defineCommand } from '../define/command.ts'

export default defineCommand({ name: 'fees', menu: { order: 55, inMenu: true }, run: (turn) => turn.open('fees') })
