import { readSign } from '../signs.ts'
import { defineWatch } from '../watch.ts'

/** TG-12: Telegram posts our updates somewhere else, or cannot post them to us. Whoever could change that has our token. */
export default defineWatch({
  name: 'webhook',
  page: 'The webhook is not ours',
  limits: { oldMinutes: 10 },
  async look(scope, limits) {
    const seen = await readSign(scope, 'webhook', limits.oldMinutes)
    if (!seen || seen.state === 'ours') return []
    return [{ subject: seen.state, facts: { count: seen.waiting } }]
  },
})
