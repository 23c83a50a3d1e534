import { z } from 'zod'
import type { Result } from '#core'
import { type Card, open, press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { wayLabel } from '../desk/proposal-lines.ts'
import { railsCard } from '../desk/rails-card.ts'
import { reasonStep } from '../desk/reason-step.ts'
import { defineFlow, done, next, refused, unexpected } from '../flow/define.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene, Turn } from '../turn.ts'

const state = z.object({
  act: z.enum(['close_rail', 'dismiss']),
  /** A way in or out, or whom a Telegram id or @username names. */
  subject: z.string(),
  reason: z.string().optional(),
})
type Act = z.infer<typeof state>

/** What stops something, and staff do alone: why, the card that says it, and it is done. Undoing it takes two. */
export default defineFlow<Act>({
  name: 'act-alone',
  takesCode: true,
  version: 1,
  state,
  start(_turn, seed) {
    const act = state.parse(seed)
    return { state: act, first: next(act.reason === undefined ? 'reason' : 'confirm') }
  },
  steps: {
    reason: reasonStep<Act>('alone-reason-ask', (_turn, reason) => next('confirm', { reason })),
    confirm: {
      awaits: 'alone-confirm-awaits',
      prompt: (scene, { act, subject, reason = '' }) => ({
        text: join(
          [
            scene.words.t(`alone-${inKey(act)}`, { what: named(scene, act, subject) }),
            scene.words.t('approval-reason', { reason }),
            scene.words.t('alone-next'),
          ],
          '\n\n',
        ),
        buttons: [[press(scene.words.label(`alone-${inKey(act)}-button`), 'confirm', {}, 'danger')]],
      }),
      async accept(turn, input, { act, subject, reason = '' }) {
        if (input.kind !== 'press' || input.action !== 'confirm') return unexpected()
        const ended = await (act === 'close_rail' ? closed(turn, subject, reason) : dismissed(turn, subject, reason))
        return ended.ok ? done(ended.value) : refused(ended.failure)
      },
    },
  },
})

function named(scene: Scene, act: Act['act'], subject: string): string {
  if (act === 'dismiss') return subject
  const [side = '', rail] = subject.split(':')
  return wayLabel(scene, rail ?? side, rail !== undefined)
}

async function closed(turn: Turn, way: string, reason: string): Promise<Result<Card>> {
  const ways = await turn.core.closeRail({ actor: turn.actor, way, reason })
  return ways.ok ? { ok: true, value: railsCard(turn, ways.value) } : ways
}

async function dismissed({ core, actor, words }: Turn, who: string, reason: string): Promise<Result<Card>> {
  const gone = await core.dismissColleague({ actor, who, reason })
  if (!gone.ok) return gone
  const home = open(words.label('home-button'), 'home')
  return { ok: true, value: { text: words.t('alone-dismissed', { name: gone.value.name }), buttons: [[home]] } }
}
