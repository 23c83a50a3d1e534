import { defineCommand } from '../define/command.ts'

/** `/fees`, or `/fees USD` for another currency. */
export default defineCommand({
  name: 'fees',
  menu: { order: 55, inMenu: true },
  run: (turn, currency) => turn.open('fees', { currency: currency.toUpperCase() }),
})
