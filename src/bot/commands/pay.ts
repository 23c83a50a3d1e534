import { defineCommand } from '../define/command.ts'

/** `/pay` asks for a link; `/pay <link>` goes straight to its card. */
export default defineCommand({
  name: 'pay',
  menu: { order: 25, inMenu: true },
  run: (turn, line) => turn.start('pay', line === '' ? {} : { line }),
})
