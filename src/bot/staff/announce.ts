import { defineCommand } from '../define/command.ts'

/** `/announce`: what is announced, and the way to one more. */
export default defineCommand({
  name: 'announce',
  needs: 'announcements.make',
  menu: { order: 9, inMenu: false },
  async run(turn) {
    await turn.leave()
    await turn.open('announcements')
  },
})
