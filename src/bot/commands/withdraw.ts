import { defineCommand } from '../define/command.ts'

/** `/withdraw` asks; `/withdraw 25` asks only where to, `/withdraw all` takes everything. */
export default defineCommand({
  name: 'withdraw',
  menu: { order: 35, inMenu: true },
  run: (turn, line) => turn.start('withdraw', line === '' ? {} : { line }),
})
