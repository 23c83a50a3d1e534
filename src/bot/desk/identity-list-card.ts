import type { IdentityBrief } from '#core'
import { type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { identityLines } from './identity-line.ts'

const SHOWN_MAX = 8

/** Who waits to be verified, the oldest first. */
export function identityListCard(scene: Scene, cases: IdentityBrief[]): Card {
  const { words } = scene
  const refresh = [open(words.label('queue-refresh-button'), 'kyc'), open(words.label('home-button'), 'home')]
  if (cases.length === 0) return { text: words.t('kyc-empty'), buttons: [refresh] }
  const shown = cases.slice(0, SHOWN_MAX)
  const rows = shown.map(({ caseId, level, customer, asked }) => [
    open(
      words.label(asked ? 'kyc-row-asked-button' : 'kyc-row-button', {
        level: String(level),
        okpayId: customer.okpayId,
      }),
      'kyc-case',
      { caseId },
    ),
  ])
  return {
    text: html`${words.t('kyc-title', { count: cases.length })}\n\n${join(
      shown.map((one) => identityLines(scene, one)),
      '\n\n',
    )}`,
    buttons: [...rows, refresh],
    protect: true,
  }
}
