import { link, open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** The way to the page where password and code stand in for a PIN that was forgotten; the new one is tapped here. */
export default defineAction({
  name: 'forgot-pin',
  shows: true,
  async run(turn) {
    const { core, actor, words, publicUrl } = turn
    const issued = await core.issueLink({ actor, purpose: 'pin_reset' })
    if (!issued.ok) return void (await turn.show(failureCard(turn, issued.failure)))
    const { token, expiresAt } = issued.value
    await turn.show({
      text: words.t('forgot-pin-ask', { until: words.time(expiresAt) }),
      buttons: [
        [link(words.label('forgot-pin-page-button'), `${publicUrl}/forgot-pin#${token}`, 'primary')],
        [open(words.label('forgot-pin-password-button'), 'reset'), open(words.label('home-button'), 'home')],
      ],
    })
  },
})
