import { defineCommand } from '../define/command.ts'

/** `/topup` asks; `/topup 100` goes straight to the account details. */
export default defineCommand({
  name: 'topup',
  menu: { order: 30, inMenu: true },
  run: (turn, line) => turn.start('topup', line === '' ? {} : { line }),
})
