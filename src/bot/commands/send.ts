import { defineCommand } from '../define/command.ts'

/** `/send` asks; `/send 25 @anna lunch` goes straight to the confirm card. */
export default defineCommand({
  name: 'send',
  menu: { order: 20, inMenu: true },
  run: (turn, line) => turn.start('send', line === '' ? {} : { line }),
})
