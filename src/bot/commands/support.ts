import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'support',
  menu: { order: 85, inMenu: true },
  run: (turn) => turn.open('support'),
})
