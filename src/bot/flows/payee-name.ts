import { z } from 'zod'
import { again, defineFlow, done, next, refused, unexpected } from '../flow/define.ts'
import { inKey } from '../i18n/in-key.ts'
import { payeeCard } from '../payees/payee-card.ts'

const state = z.object({ payee: z.string() })

/** Another name for somebody who is kept: only its owner ever sees it. */
export default defineFlow<z.infer<typeof state>>({
  name: 'payee-name',
  version: 1,
  state,
  start: (_turn, { payee = '' }) => ({ state: { payee }, first: next('name') }),
  steps: {
    name: {
      awaits: 'payees-name-awaits',
      takesWords: true,
      prompt: ({ words }) => ({ text: words.t('payees-name-ask') }),
      async accept(turn, input, { payee }) {
        if (input.kind !== 'text') return unexpected()
        const { core, actor, words } = turn
        const kept = await core.keepPayee({ actor, payee: { userId: payee }, name: input.text })
        if (kept.ok) return done(payeeCard(turn, kept.value, words.t('payees-kept', { name: kept.value.name })))
        if (kept.failure.code === 'name_invalid') return again(`payees-name-${inKey(kept.failure.reason)}`)
        return refused(kept.failure)
      },
    },
  },
})
