import { defineCommand } from '../define/command.ts'

/** `/exchange` asks; `/exchange 100 eur to usd` and `/exchange 50 usd from eur` go straight to the confirm card. */
export default defineCommand({
  name: 'exchange',
  menu: { order: 35, inMenu: true },
  run: (turn, line) => turn.start('exchange', line === '' ? {} : { line }),
})
