import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'merchant',
  menu: { order: 45, inMenu: true },
  run: (turn) => turn.open('merchant'),
})
