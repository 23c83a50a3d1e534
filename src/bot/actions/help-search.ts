import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { articleRows, foundFor } from '../help/article-card.ts'

/** The answers that fit what somebody typed, or the way to somebody who knows more. */
export default defineAction({
  name: 'help-search',
  shows: true,
  async run(turn, { query = '' }) {
    const { words } = turn
    const found = foundFor(turn, query)
    const [only] = found
    if (only && found.length === 1) return turn.open('help-article', { name: only.name })
    const shown = query.slice(0, 60)
    await turn.show({
      text: words.t(only ? 'help-found' : 'help-found-none', { query: shown }),
      buttons: [
        ...articleRows(found),
        [open(words.label('help-all-button'), 'help'), open(words.label('help-support-button'), 'support')],
      ],
    })
  },
})
