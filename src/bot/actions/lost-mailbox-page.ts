import { link, open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** The way to the page where another address is asked for, after the PIN. */
export default defineAction({
  name: 'lost-mailbox-page',
  shows: true,
  async run(turn) {
    const { core, actor, words, publicUrl } = turn
    const issued = await core.issueLink({ actor, purpose: 'lost_mailbox' })
    if (!issued.ok) return void (await turn.show(failureCard(turn, issued.failure)))
    const { token, expiresAt } = issued.value
    await turn.show({
      text: words.t('lost-mailbox-page', { until: words.time(expiresAt) }),
      buttons: [
        [link(words.label('lost-mailbox-page-button'), `${publicUrl}/lost-mailbox#${token}`, 'primary')],
        [
          open(words.label('help-support-button'), 'support', { about: 'lost_mailbox' }),
          open(words.label('home-button'), 'home'),
        ],
      ],
    })
  },
})
