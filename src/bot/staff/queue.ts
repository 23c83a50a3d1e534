import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'queue',
  role: 'agent',
  menu: { order: 1, inMenu: true },
  run: (turn) => turn.open('queue'),
})
