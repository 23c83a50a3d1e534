import { defineCommand } from '../define/command.ts'

/** `/statement` asks; `/statement 2026-10-01 2026-10-31 EUR pdf` goes straight to what it names. */
export default defineCommand({
  name: 'statement',
  menu: { order: 45, inMenu: true },
  run: (turn, line) => turn.start('statement', line === '' ? {} : { line }),
})
