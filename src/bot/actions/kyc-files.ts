import type { Failure, IdentityPart, ShownFile } from '#core'
import type { Card } from '../card/card.ts'
import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { unshownFile } from '../desk/unshown-file.ts'
import { failureCard } from '../failure/card.ts'
import type { Turn } from '../turn.ts'

/** KYC-04: for how long a picture stands in a chat. */
const SHOWN_SECONDS = 60

/** Shows a case's files to one staff member: protected, marked as theirs, and gone after a minute. */
export default defineAction({
  name: 'kyc-files',
  needs: 'identity.see',
  async run(turn, { caseId = '' }) {
    const { core, actor } = turn
    const found = await core.openIdentity({ actor, caseId })
    if (!found.ok) return void (await turn.show(failureCard(turn, found.failure)))
    for (const { id, part } of found.value.files) {
      const file = await core.showIdentityFile({ actor, fileId: id })
      if (file.ok) await showFile(turn, file.value)
      else await turn.screen.send(refusedCard(turn, { caseId, part }, file.failure))
      // One that cannot be shown stands in no other's way.
      if (!file.ok && file.failure.code !== 'file_refused') return
    }
  },
})

async function showFile(turn: Turn, { part, media, bytes }: ShownFile): Promise<void> {
  const { words, core, actor } = turn
  const text = words.t('kyc-file', { what: words.label(`kyc-part-${part}`), seconds: SHOWN_SECONDS })
  const isPicture = media === 'image/jpeg'
  const content = isPicture ? { picture: { bytes, name: `${part}.jpg` } } : { file: { bytes, name: `${part}.pdf` } }
  const { messageId } = await turn.screen.send({ text, ...content, protect: true })
  await core.removeLater({ actor, messageId, seconds: SHOWN_SECONDS })
}

function refusedCard(turn: Turn, { caseId, part }: { caseId: string; part: IdentityPart }, failure: Failure): Card {
  if (failure.code === 'reason_needed') return reasonCard(turn, caseId)
  if (failure.code !== 'file_refused') return failureCard(turn, failure)
  return {
    text: unshownFile(turn, failure, turn.words.label(`kyc-part-${part}`)),
    buttons: [[open(turn.words.label('kyc-case-button'), 'kyc-case', { caseId })]],
  }
}

/** The reason that was given counts no longer. */
const reasonCard = ({ words }: Turn, caseId: string) => ({
  text: words.t('kyc-reason-over'),
  buttons: [[open(words.label('kyc-open-button'), 'unmask', { of: 'identity', id: caseId })]],
})
