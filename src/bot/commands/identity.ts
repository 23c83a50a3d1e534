import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'identity',
  menu: { order: 55, inMenu: true },
  async run(turn) {
    await turn.leave()
    await turn.open('identity')
  },
})
