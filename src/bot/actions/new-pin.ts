import { defineAction } from '../define/action.ts'

/** Another payment PIN: with the old one or, once the page has said yes or where there is none, without it. */
export default defineAction({
  name: 'new-pin',
  shows: true,
  async run(turn, seed) {
    const security = seed['proven'] ? null : await turn.core.getSecurity({ actor: turn.actor })
    await (security?.ok && !security.value.hasPin ? turn.open('forgot-pin', {}) : turn.start('new-pin', seed))
  },
})
