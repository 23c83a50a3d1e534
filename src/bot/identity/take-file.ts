import { FILE_BYTES_MAX, type IdentityPart, type IdentityView, type Result } from '#core'
import type { Input } from '../flow/input.ts'
import { meanwhile } from '../flow/meanwhile.ts'
import type { Turn } from '../turn.ts'

type Sent = Extract<Input, { kind: 'photo' | 'file' }>

const TOO_LARGE = { ok: false, failure: { code: 'file_refused', reason: 'size' } } as const

/** Fetches what was sent and gives it to the core. That it leaves the chat, taken or not, is the step's to see to. */
export async function takeFile(turn: Turn, sent: Sent, part: IdentityPart): Promise<Result<IdentityView>> {
  if (sent.kind === 'file' && sent.bytes > FILE_BYTES_MAX) return TOO_LARGE
  return meanwhile(turn, { text: turn.words.t('identity-file-checking') }, take(turn, sent.fileId, part))
}

async function take(turn: Turn, fileId: string, part: IdentityPart): Promise<Result<IdentityView>> {
  const file = await turn.fetchFile(fileId)
  return file === 'too_large' ? TOO_LARGE : turn.core.addIdentityFile({ actor: turn.actor, part, file })
}
