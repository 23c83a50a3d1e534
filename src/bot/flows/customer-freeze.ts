import { z } from 'zod'
import { RESTRICTION_CATEGORIES } from '#core'
import { press } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import { customerCard } from '../desk/customer-card.ts'
import { customerLine } from '../desk/customer-line.ts'
import { reasonStep } from '../desk/reason-step.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, gone, next, refused, unexpected } from '../flow/define.ts'

const state = z.object({
  userId: z.uuid(),
  reason: z.string().optional(),
  category: z.enum(RESTRICTION_CATEGORIES).optional(),
})

/** Staff freeze alone: why, what its owner may be told, and the card that says it all. */
export default defineFlow<z.infer<typeof state>>({
  name: 'customer-freeze',
  takesCode: true,
  version: 1,
  state,
  start(_turn, { userId = '', reason, category }) {
    if (reason === undefined) return { state: { userId }, first: next('reason') }
    const chosen = z.enum(RESTRICTION_CATEGORIES).safeParse(category)
    return chosen.success
      ? { state: { userId, reason, category: chosen.data }, first: next('confirm') }
      : { state: { userId, reason }, first: next('category') }
  },
  steps: {
    reason: reasonStep<z.infer<typeof state>>('freeze-reason-ask', (_turn, reason) => next('category', { reason })),
    category: {
      awaits: 'freeze-category-awaits',
      prompt: ({ words }) => ({
        text: words.t('freeze-category-ask'),
        buttons: RESTRICTION_CATEGORIES.map((category) => [
          press(words.label(`restriction-${category}`), 'category', { category }),
        ]),
      }),
      accept(_turn, input) {
        const chosen = z.enum(RESTRICTION_CATEGORIES).safeParse(input.kind === 'press' ? input.payload['category'] : '')
        return chosen.success ? next('confirm', { category: chosen.data }) : unexpected()
      },
    },
    confirm: {
      awaits: 'freeze-confirm-awaits',
      async prompt(scene, { userId, reason = '', category = 'security' }) {
        const { core, actor, words } = scene
        const seen = await core.lookUpCustomer({ actor, who: { userId } })
        if (!seen.ok) return failureCard(scene, seen.failure)
        const facts = words.t('freeze-confirm-facts', { reason, category: words.label(`restriction-${category}`) })
        return {
          text: join([html`${words.t('freeze-confirm-title')}\n${customerLine(seen.value)}`, facts], '\n\n'),
          buttons: [[press(words.label('freeze-confirm-button'), 'confirm', {}, 'danger')]],
        }
      },
      async accept(turn, input, { userId, reason = '', category }) {
        if (input.kind !== 'press' || input.action !== 'confirm' || !category) return unexpected()
        const frozen = await turn.core.restrictCustomer({ actor: turn.actor, userId, category, reason })
        if (frozen.ok) return done(customerCard(turn, frozen.value))
        if (frozen.failure.code !== 'staff_code_needed') return refused(frozen.failure)
        // The ten minutes were over meanwhile: after the code, the same card again, not everything anew.
        await turn.start('staff-code', { flow: 'customer-freeze', userId, reason, category })
        return gone()
      },
    },
  },
})
