import { FILE_BYTES_MAX, type Result, type TicketView } from '#core'
import type { Input } from '../flow/input.ts'
import type { Turn } from '../turn.ts'

const TOO_LARGE = { ok: false, failure: { code: 'file_refused', reason: 'size' } } as const

/** S90: words or a screenshot for support; null for anything that is neither. */
export async function giveToSupport(turn: Turn, input: Input, about?: string): Promise<Result<TicketView> | null> {
  const { core, actor } = turn
  const subject = about === undefined ? {} : { about }
  if (input.kind === 'text') return core.writeToSupport({ actor, text: input.text, ...subject })
  const file = await fetchSent(turn, input)
  if (file === null) return null
  if (file === 'too_large') return TOO_LARGE
  return core.sendFileToSupport({ actor, file, text: captionOf(input), ...subject })
}

/** An agent's answer: words, or a picture with words. */
export async function giveAnswer(turn: Turn, input: Input, number: number): Promise<Result<TicketView> | null> {
  const { core, actor } = turn
  if (input.kind === 'text') return core.answerTicket({ actor, number, text: input.text })
  const file = await fetchSent(turn, input)
  if (file === null) return null
  if (file === 'too_large') return TOO_LARGE
  return core.answerWithFile({ actor, number, file, text: captionOf(input) })
}

const captionOf = (input: Input): string => ('caption' in input ? (input.caption ?? '') : '')

async function fetchSent(turn: Turn, input: Input): Promise<Uint8Array | 'too_large' | null> {
  if (input.kind !== 'photo' && input.kind !== 'file') return null
  if (input.kind === 'file' && input.bytes > FILE_BYTES_MAX) return 'too_large'
  return turn.fetchFile(input.fileId)
}
