import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'countries',
  menu: { order: 56, inMenu: true },
  run: (turn) => turn.open('countries'),
})
