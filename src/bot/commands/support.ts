import { defineCommand } from '../define/command.ts'
import { lastRefused } from '../support/refused.ts'

export default defineCommand({
  name: 'support',
  menu: { order: 85, inMenu: true },
  // Whoever types it after a refusal asks about that one.
  run: (turn) => turn.open('support', lastRefused(turn)),
})
