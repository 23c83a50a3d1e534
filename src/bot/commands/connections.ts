import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'connections',
  menu: { order: 47, inMenu: true },
  run: (turn) => turn.open('connections'),
})
