import { link, open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** The way to the page where another address is asked for. */
export default defineAction({
  name: 'change-email',
  shows: true,
  async run(turn) {
    const { core, actor, words, publicUrl } = turn
    const issued = await core.issueLink({ actor, purpose: 'email_change' })
    if (!issued.ok) return void (await turn.show(failureCard(turn, issued.failure)))
    const { token, expiresAt } = issued.value
    await turn.show({
      text: words.t('change-email-ask', { until: words.time(expiresAt) }),
      buttons: [
        [link(words.label('change-email-page-button'), `${publicUrl}/change-email#${token}`, 'primary')],
        [open(words.label('lost-mailbox-button'), 'lost-mailbox')],
        [open(words.label('home-security-button'), 'security'), open(words.label('home-button'), 'home')],
      ],
    })
  },
})
