import { LOCALES } from '#core'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'choose-language',
  shows: () => ({ action: 'language' }),
  async run(turn, { locale: asked }) {
    const locale = LOCALES.find((known) => known === asked) ?? turn.words.locale
    const chosen = await turn.core.chooseLanguage({ actor: turn.actor, locale })
    if (!chosen.ok) {
      await turn.show(failureCard(turn, chosen.failure))
      return
    }
    turn.meet(chosen.value)
    turn.toast(turn.words.label('language-chosen'))
    await turn.open('home')
  },
})
