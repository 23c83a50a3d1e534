import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'balance',
  menu: { order: 10, inMenu: true },
  run: (turn) => turn.open('balance'),
})
