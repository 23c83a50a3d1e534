import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'security',
  menu: { order: 60, inMenu: true },
  run: (turn) => turn.open('security'),
})
