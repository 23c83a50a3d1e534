import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** What the chat's lock does, and the switch. With `on` it is turned that way first. */
export default defineAction({
  name: 'chat-lock',
  shows: () => ({ action: 'chat-lock' }),
  async run(turn, { on }) {
    const { core, actor, words } = turn
    const set = on === undefined ? null : await core.setChatLock({ actor, on: on === 'yes' })
    const security = set && !set.ok ? set : await core.getSecurity({ actor })
    if (!security.ok) return void (await turn.show(failureCard(turn, security.failure)))
    const locks = security.value.chatLock
    const turned = open(
      words.label(locks ? 'chat-lock-off-button' : 'chat-lock-on-button'),
      'chat-lock',
      { on: locks ? 'no' : 'yes' },
      locks ? undefined : 'primary',
    )
    await turn.show({
      text: words.t(locks ? 'chat-lock-on' : 'chat-lock-off'),
      buttons: [
        [turned],
        [open(words.label('sessions-back-button'), 'security'), open(words.label('home-button'), 'home')],
      ],
    })
  },
})
