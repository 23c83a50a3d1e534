import { LIBRARY, topicOf } from '../../help/index.ts'
import { open } from '../card/card.ts'
import { html } from '../card/html.ts'
import { defineAction } from '../define/action.ts'
import { articleRows } from '../help/article-card.ts'

/** The questions of one topic. */
export default defineAction({
  name: 'help-topic',
  shows: true,
  async run(turn, { topic: asked }) {
    const { words } = turn
    const topic = topicOf(asked)
    if (!topic) return turn.open('help')
    await turn.show({
      text: html`<b>${words.label(`help-topic-${topic}`)}</b>\n\n${words.t('help-search-hint')}`,
      buttons: [
        ...articleRows(LIBRARY.of(topic, words.locale)),
        [open(words.label('help-all-button'), 'help'), open(words.label('help-support-button'), 'support')],
      ],
    })
  },
})
