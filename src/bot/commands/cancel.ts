import { open } from '../card/card.ts'
import { defineCommand } from '../define/command.ts'

export default defineCommand({
  name: 'cancel',
  menu: { order: 95, inMenu: true },
  async run(turn) {
    if (await turn.cancel()) return
    const { words } = turn
    await turn.show({ text: words.t('cancel-nothing'), buttons: [[open(words.label('home-button'), 'home')]] })
  },
})
