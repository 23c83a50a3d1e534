import { z } from 'zod'
import { type Asked, isProviderReference } from '#core'
import { press } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import { approvalCard } from '../desk/approval-card.ts'
import { type AskState, askState } from '../desk/ask-state.ts'
import { askedAbout } from '../desk/asked-about.ts'
import { customerLine } from '../desk/customer-line.ts'
import { reasonStep } from '../desk/reason-step.ts'
import { restrictionLabel, restrictionLines } from '../desk/restriction-line.ts'
import { failureCard } from '../failure/card.ts'
import { again, defineFlow, done, next, refused, stay, unexpected } from '../flow/define.ts'
import { inKey } from '../i18n/in-key.ts'
import { customerNamed } from '../input/customer-words.ts'

/** What takes two people, asked for by the first: whom it is about where that is open, why, and the card that says it all. */
export default defineFlow<AskState>({
  name: 'ask-approval',
  takesCode: true,
  version: 1,
  state: askState,
  start: (_turn, seed) => {
    const known = askState.parse(seed)
    if (known.kind === 'assign_suspense' && !known.userId) return { state: known, first: next('who') }
    if (known.kind === 'release_account' && !known.restrictionId) return { state: known, first: next('which') }
    if (known.kind === 'resolve_payout') return { state: known, first: next('reference') }
    return { state: known, first: next(known.reason === undefined ? 'reason' : 'confirm') }
  },
  steps: {
    who: {
      awaits: 'customer-awaits',
      prompt: ({ words }) => ({ text: words.t('suspense-who-ask') }),
      async accept(turn, input) {
        const who = input.kind === 'text' ? customerNamed(input.text.trim()) : null
        if (!who) return input.kind === 'text' ? again('customer-unclear') : unexpected()
        const seen = await turn.core.lookUpCustomer({ actor: turn.actor, who })
        return seen.ok ? next('reason', { userId: seen.value.userId }) : stay(failureCard(turn, seen.failure))
      },
    },
    which: {
      awaits: 'release-which-awaits',
      async prompt(scene, { userId = '' }) {
        const { core, actor, words } = scene
        const seen = await core.lookUpCustomer({ actor, who: { userId } })
        if (!seen.ok) return failureCard(scene, seen.failure)
        const { restrictions } = seen.value
        return {
          text: join(
            [html`${words.t('release-which-ask')}\n${customerLine(seen.value)}`, restrictionLines(scene, restrictions)],
            '\n\n',
          ),
          buttons: restrictions.map((one) => [press(restrictionLabel(scene, one), 'which', { restrictionId: one.id })]),
        }
      },
      accept(_turn, input, { reason }) {
        const chosen = z.uuid().safeParse(input.kind === 'press' ? input.payload['restrictionId'] : '')
        if (!chosen.success) return unexpected()
        return next(reason === undefined ? 'reason' : 'confirm', { restrictionId: chosen.data })
      },
    },
    reference: {
      awaits: 'payout-reference-awaits',
      prompt: ({ words }) => ({ text: words.t('payout-reference-ask') }),
      async accept(turn, input) {
        if (input.kind !== 'text') return unexpected()
        const providerReference = input.text.trim()
        if (isProviderReference(providerReference)) return next('reason', { providerReference })
        return stay(failureCard(turn, { code: 'provider_reference_invalid' }))
      },
    },
    reason: reasonStep<AskState>('approval-reason-ask', (_turn, reason) => next('confirm', { reason })),
    confirm: {
      awaits: 'approval-confirm-awaits',
      async prompt(scene, asked) {
        const about = await askedAbout(scene, asked)
        if (!about.ok) return failureCard(scene, about.failure)
        const { words } = scene
        const kind = inKey(asked.kind)
        const lines = [
          html`${words.t('approval-confirm-title', { what: words.label(`approval-what-${kind}`) })}\n${about.value}`,
          words.t('approval-reason', { reason: asked.reason ?? '' }),
          words.t(`approval-effect-${kind}`),
          words.t('approval-confirm-next'),
        ]
        return { text: join(lines, '\n\n'), buttons: [[press(words.label('approval-confirm-button'), 'confirm')]] }
      },
      async accept(turn, input, { reason = '', ...asked }) {
        if (input.kind !== 'press' || input.action !== 'confirm') return unexpected()
        const kept = await turn.core.requestApproval({ actor: turn.actor, asked: asked as Asked, reason })
        return kept.ok ? done(approvalCard(turn, kept.value)) : refused(kept.failure)
      },
    },
  },
})
