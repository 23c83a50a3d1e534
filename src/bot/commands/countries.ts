import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'countries',
  menu: { order: 56, inMenu: false },
  run: (turn) => turn.open('countries'),
})
