import type { ApprovalView } from '#core'
import type { Html } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Speaking } from '../turn.ts'

/** What happens if it is approved. Nothing waits at a way in while it is switched off: there, nothing is sent. */
export function effectLine({ words }: Speaking, kind: string, proposal: ApprovalView['proposal']): Html {
  if (proposal?.kind === 'open_rail' && !proposal.out) return words.t('approval-effect-open-rail-in')
  return words.t(`approval-effect-${inKey(kind)}`)
}
