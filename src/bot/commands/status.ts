import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'status',
  menu: { order: 96, inMenu: true },
  run: (turn) => turn.open('status'),
})
