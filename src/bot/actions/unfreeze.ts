import { link, open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** The way back goes through the password, on a page: a chat that was taken over can freeze, and not unfreeze. */
export default defineAction({
  name: 'unfreeze',
  shows: true,
  async run(turn) {
    const { core, actor, words, publicUrl } = turn
    const issued = await core.issueLink({ actor, purpose: 'unfreeze' })
    if (!issued.ok) {
      // Ours: not theirs to lift, so what it is about, what is needed and by when.
      if (issued.failure.code === 'account_restricted') return turn.open('holds')
      // The button of a card from before: what it would undo is undone.
      const isOver = issued.failure.code === 'not_allowed'
      const over = { text: words.t('unfreeze-not-frozen'), buttons: [[open(words.label('home-button'), 'home')]] }
      await turn.show(isOver ? over : failureCard(turn, issued.failure))
      return
    }
    const { token, expiresAt } = issued.value
    await turn.show({
      text: words.t('unfreeze-ask', { until: words.time(expiresAt) }),
      buttons: [
        [link(words.label('unfreeze-page-button'), `${publicUrl}/unfreeze#${token}`, 'primary')],
        [open(words.label('lost-mailbox-button'), 'lost-mailbox')],
        [
          open(words.label('help-support-button'), 'support', { about: 'account_frozen_by_user' }),
          open(words.label('home-button'), 'home'),
        ],
      ],
    })
  },
})
