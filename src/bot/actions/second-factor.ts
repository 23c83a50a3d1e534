import { link, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { phraseLine } from '../security/phrase-line.ts'

/** The way to the page where a second factor is set up, moved or switched off: its secret never enters the chat. */
export default defineAction({
  name: 'second-factor',
  async run(turn) {
    const { core, actor, words, publicUrl } = turn
    const issued = await core.issueLink({ actor, purpose: 'second_factor' })
    if (!issued.ok) return void (await turn.show(failureCard(turn, issued.failure)))
    const security = await core.getSecurity({ actor })
    const { token, expiresAt } = issued.value
    await turn.show({
      text: join([words.t('second-factor-ask', { until: words.time(expiresAt) }), phraseLine(turn)], '\n\n'),
      buttons: [
        [link(words.label('second-factor-page-button'), `${publicUrl}/two-factor#${token}`, 'primary')],
        ...(security.ok && security.value.secondFactorAt
          ? [[open(words.label('lost-factor-button'), 'lost-factor')]]
          : []),
        [open(words.label('sessions-back-button'), 'security'), open(words.label('home-button'), 'home')],
      ],
    })
  },
})
