import { defineCommand } from '../define/command.ts'

/** `/topup` asks; `/topup 100` asks only which way. */
export default defineCommand({
  name: 'topup',
  menu: { order: 30, inMenu: true },
  run: (turn, line) => turn.start('topup', line === '' ? {} : { line }),
})
