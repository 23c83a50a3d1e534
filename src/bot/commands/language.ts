import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'language',
  menu: { order: 80, inMenu: true },
  run: (turn) => turn.open('language'),
})
