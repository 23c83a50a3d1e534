import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Authenticator and recovery codes are gone, the chat is not: says what that takes, and with `sure` mails the link. */
export default defineAction({
  name: 'lost-factor',
  shows: () => ({ action: 'lost-factor' }),
  async run(turn, { sure }) {
    const { core, actor, words } = turn
    const reported = sure === undefined ? null : await core.reportLostFactor({ actor })
    if (reported && !reported.ok) return void (await turn.show(failureCard(turn, reported.failure)))
    const mail = open(words.label('lost-factor-mail-button'), 'lost-factor', { sure: 'yes' }, 'primary')
    await turn.show({
      text: reported
        ? words.t('lost-factor-mailed', { number: String(reported.value.number) })
        : words.t('lost-factor-ask'),
      buttons: [
        ...(reported ? [] : [[mail]]),
        [open(words.label('lost-mailbox-button'), 'lost-mailbox')],
        [
          open(words.label('help-support-button'), 'support', { about: 'lost_factor' }),
          open(words.label('home-button'), 'home'),
        ],
      ],
    })
  },
})
