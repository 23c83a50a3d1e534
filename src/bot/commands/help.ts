import { defineCommand } from '../define/command.ts'

/** `/help`, or `/help limit`: the answers that fit. */
export default defineCommand({
  name: 'help',
  menu: { order: 90, inMenu: true },
  run: (turn, query) => (query === '' ? turn.open('help') : turn.open('help-search', { query: query.slice(0, 200) })),
})
