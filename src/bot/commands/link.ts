import { defineCommand } from '../define/command.ts'

/** `/link` asks; `/link 12.50 Two cappuccinos` goes straight to the finished link. */
export default defineCommand({
  name: 'link',
  menu: { order: 46, inMenu: true },
  run: (turn, line) => turn.start('link', line === '' ? {} : { line }),
})
