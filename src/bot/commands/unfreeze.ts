import { defineCommand } from '../define/command.ts'

/** For whoever looks for it; the menu has `/freeze`, which says how things stand. */
export default defineCommand({
  name: 'unfreeze',
  menu: { order: 66, inMenu: false },
  run: (turn) => turn.open('unfreeze'),
})
