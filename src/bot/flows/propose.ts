import { press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { approvalCard } from '../desk/approval-card.ts'
import { effectLine } from '../desk/effect-line.ts'
import { proposalLines } from '../desk/proposal-lines.ts'
import { askedBy, type Proposing, proposing, WHYS } from '../desk/proposing.ts'
import { reasonStep } from '../desk/reason-step.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, gone, next, refused, unexpected } from '../flow/define.ts'
import { inKey } from '../i18n/in-key.ts'
import { keyOf } from '../refund/reason-words.ts'

/** What takes two people and was typed with its terms: what the customer is told, why, and the card that says it all. */
export default defineFlow<Proposing>({
  name: 'propose',
  takesCode: true,
  version: 1,
  state: proposing,
  async start({ core, actor, ...turn }, { kind = '', why, reason, ...terms }) {
    const state = { kind, terms, ...(why && { why }), ...(reason && { reason }) }
    // What cannot be asked for is said at once, and not after three questions.
    const tried = await core.proposeApproval({ actor, asked: askedBy(state) })
    if (!tried.ok) return { state, first: done(failureCard({ core, actor, ...turn }, tried.failure, { staff: true })) }
    return { state, first: next(afterWhy(state)) }
  },
  steps: {
    why: {
      awaits: 'proposal-why-awaits',
      prompt: ({ words }, { kind }) => ({
        text: words.t('proposal-why-ask'),
        buttons: (WHYS[kind] ?? []).map((why) => [press(words.label(whyKey(kind, why)), 'why', { why })]),
      }),
      accept(_turn, input, state) {
        const why = input.kind === 'press' ? input.payload['why'] : undefined
        if (why === undefined || !WHYS[state.kind]?.includes(why)) return unexpected()
        return next(afterWhy({ ...state, why }), { why })
      },
    },
    reason: reasonStep<Proposing>('approval-reason-ask', (_turn, reason) => next('confirm', { reason })),
    confirm: {
      awaits: 'approval-confirm-awaits',
      async prompt(scene, state) {
        const { core, actor, words } = scene
        const said = await core.proposeApproval({ actor, asked: askedBy(state) })
        if (!said.ok) return failureCard(scene, said.failure, { staff: true })
        const { hash, proposal } = said.value
        const kind = inKey(state.kind)
        const title = words.t('approval-confirm-title', { what: words.label(`approval-what-${kind}`) })
        const lines = [
          join([title, proposal && proposalLines(scene, proposal)]),
          words.t('approval-reason', { reason: state.reason ?? '' }),
          effectLine(scene, state.kind, proposal),
          words.t('approval-confirm-next'),
        ]
        return {
          text: join(lines, '\n\n'),
          buttons: [[press(words.label('approval-confirm-button'), 'confirm', { hash })]],
        }
      },
      async accept(turn, input, state) {
        if (input.kind !== 'press' || input.action !== 'confirm') return unexpected()
        const { hash: shown = '' } = input.payload
        const { reason = '', kind, terms, why } = state
        const kept = await turn.core.requestApproval({ actor: turn.actor, asked: askedBy(state), reason, shown })
        if (kept.ok) return done(approvalCard(turn, kept.value))
        if (kept.failure.code !== 'staff_code_needed') return refused(kept.failure)
        // The ten minutes were over meanwhile: after the code, the same card again, not everything anew.
        await turn.start('staff-code', { flow: 'propose', ...terms, kind, reason, ...(why && { why }) })
        return gone()
      },
    },
  },
})

const afterWhy = ({ kind, why, reason }: Pick<Proposing, 'kind' | 'why' | 'reason'>): string => {
  if (WHYS[kind] && why === undefined) return 'why'
  return reason === undefined ? 'reason' : 'confirm'
}

const whyKey = (kind: string, why: string): string =>
  kind === 'refund_payment' ? keyOf(why as Parameters<typeof keyOf>[0]) : `correction-why-${inKey(why)}`
