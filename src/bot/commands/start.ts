import { html } from '../card/html.ts'
import { defineCommand } from '../define/command.ts'
import { homeCard } from '../home/home-card.ts'
import { languageCard } from '../home/language-card.ts'

/** Home, from wherever one is. What stood behind the link is followed if it leads anywhere; if not, that is said. */
export default defineCommand({
  name: 'start',
  menu: { order: 0, inMenu: true },
  async run(turn, payload) {
    if (payload !== '' && (await turn.follow(payload))) return
    await turn.leave()
    const asksLanguage = !turn.chat.localeChosen && !turn.chat.user
    const card = asksLanguage ? languageCard(turn, true) : await homeCard(turn)
    const text = payload === '' ? card.text : html`${turn.words.t('start-unknown-link')}\n\n${card.text}`
    await turn.show({ ...card, text })
  },
})
