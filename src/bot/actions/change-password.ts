import { link, open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** The way to the page where the password is changed by whoever knows the old one; who forgot it finds the mail here. */
export default defineAction({
  name: 'change-password',
  shows: true,
  async run(turn) {
    const { core, actor, words, publicUrl } = turn
    const issued = await core.issueLink({ actor, purpose: 'password_change' })
    if (!issued.ok) return void (await turn.show(failureCard(turn, issued.failure)))
    const { token, expiresAt } = issued.value
    await turn.show({
      text: words.t('change-password-ask', { until: words.time(expiresAt) }),
      buttons: [
        [link(words.label('change-password-page-button'), `${publicUrl}/change-password#${token}`, 'primary')],
        [open(words.label('change-password-forgot-button'), 'reset'), open(words.label('home-button'), 'home')],
      ],
    })
  },
})
