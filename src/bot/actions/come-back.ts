import { link, open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** "I already have an account", in a chat that has none: the way to the page where its owner proves that they are. */
export default defineAction({
  name: 'come-back',
  shows: true,
  async run(turn) {
    const { core, actor, words, publicUrl } = turn
    if (turn.chat.user) return turn.open('lost-factor')
    const issued = await core.issueLink({ actor, purpose: 'rebind' })
    if (!issued.ok) return void (await turn.show(failureCard(turn, issued.failure)))
    const { token, expiresAt } = issued.value
    await turn.show({
      text: words.t('come-back-ask', { until: words.time(expiresAt) }),
      buttons: [
        [link(words.label('come-back-page-button'), `${publicUrl}/come-back#${token}`, 'primary')],
        [
          open(words.label('help-support-button'), 'support', { about: 'come_back' }),
          open(words.label('home-button'), 'home'),
        ],
      ],
    })
  },
})
