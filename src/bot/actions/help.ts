import { TOPICS } from '../../help/index.ts'
import { link, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import { defineAction } from '../define/action.ts'
import { inRows } from '../help/rows.ts'

/** The commands with a line each, what one can ask about, and whom to ask. What is listed is what there is. */
export default defineAction({
  name: 'help',
  shows: true,
  async run(turn) {
    const { words, commands, publicUrl } = turn
    const listed = commands.filter(({ menu }) => menu.inMenu)
    const lines = listed.map(({ name }) => html`/${name} · ${words.label(`command-${name}`)}`)
    const topics = TOPICS.map((topic) => open(words.label(`help-topic-${topic}`), 'help-topic', { topic }))
    await turn.show({
      text: join(
        [
          words.t('help-chat-title'),
          join(lines),
          words.t('help-example'),
          words.t('help-search-hint'),
          words.t('help-safety'),
        ],
        '\n\n',
      ),
      buttons: [
        ...inRows(topics),
        [open(words.label('help-support-button'), 'support'), open(words.label('language-button'), 'language')],
        [
          link(words.label('help-page-button'), `${publicUrl}/help?lang=${words.locale}`),
          open(words.label('home-button'), 'home'),
        ],
      ],
    })
  },
})
