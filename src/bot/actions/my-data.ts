import { type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import type { Turn } from '../turn.ts'

/** What we have of somebody, to be taken along (S83). With `make` it is asked for: what is made takes that card's place. */
export default defineAction({
  name: 'my-data',
  shows: () => ({ action: 'my-data' }),
  withPin: null,
  async run(turn, { make }) {
    if (make === undefined) return void (await turn.show(offerCard(turn)))
    const { core, actor, words } = turn
    const { messageId } = await turn.show({ text: words.t('my-data-making') })
    const asked = await core.requestData({ actor, messageId })
    if (!asked.ok) await turn.show(failureCard(turn, asked.failure, { not: 'done' }))
  },
})

const offerCard = ({ words }: Turn): Card => ({
  text: join([words.t('my-data-offer'), words.t('my-data-careful')], '\n\n'),
  buttons: [
    [open(words.label('my-data-make-button'), 'my-data', { make: 'yes' }, 'primary')],
    [open(words.label('statement-button'), 'statement'), open(words.label('home-button'), 'home')],
  ],
})
