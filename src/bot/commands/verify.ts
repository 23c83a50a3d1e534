import { defineCommand } from '../define/command.ts'

/** `/verify 7QK2-9FXD-M3P8`, or a name or address that claims to be us. */
export default defineCommand({
  name: 'verify',
  menu: { order: 95, inMenu: true },
  run: (turn, line) => turn.start('verify', line === '' ? {} : { line }),
})
