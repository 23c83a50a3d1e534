import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** `id`: which browser is logged out; without it, all of them. One that ended meanwhile is logged out, as was asked. */
export default defineAction({
  name: 'end-session',
  shows: () => ({ action: 'sessions' }),
  async run(turn, { id }) {
    const { core, actor, words } = turn
    const ended = id ? await core.endSession({ actor, id }) : await core.endOtherSessions({ actor })
    if (!ended.ok && ended.failure.code !== 'not_found') {
      await turn.show(failureCard(turn, ended.failure))
      return
    }
    turn.toast(words.label('sessions-ended'))
    await turn.open('sessions')
  },
})
