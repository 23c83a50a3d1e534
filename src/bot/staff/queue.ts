import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'queue',
  needs: 'queue.see',
  menu: { order: 1, inMenu: true },
  run: (turn) => turn.open('queue'),
})
