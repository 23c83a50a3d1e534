import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'history',
  menu: { order: 40, inMenu: true },
  run: (turn) => turn.open('history'),
})
