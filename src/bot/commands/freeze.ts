import { defineCommand } from '../define/command.ts'

export default defineCommand({ name: 'freeze', menu: { order: 65, inMenu: true }, run: (turn) => turn.open('freeze') })
