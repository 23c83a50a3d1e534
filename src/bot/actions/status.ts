import { open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { defineAction } from '../define/action.ts'
import { statusLines } from '../help/status-lines.ts'

/** S91: what works now, way by way. */
export default defineAction({
  name: 'status',
  shows: true,
  async run(turn) {
    const { words } = turn
    await turn.show({
      text: join(await statusLines(turn), '\n\n'),
      buttons: [
        [open(words.label('status-again-button'), 'status')],
        [open(words.label('help-support-button'), 'support'), open(words.label('home-button'), 'home')],
      ],
    })
  },
})
