import { sameChat } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import { after, MINUTE } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import type { PadView, PinPurpose } from '../views.ts'
import { shuffledDigits } from './layout.ts'
import { PIN_LENGTH } from './weak.ts'

const LIVES = 2 * MINUTE

type Typing = {
  deal: number
  layout: string[]
  typed: string
  stage: 'enter' | 'repeat'
  first?: string
  about?: string
}

/** A pad under somebody's fingers. What was typed exists here and, sealed, in its row. */
export type Pad = {
  id: string
  purpose: PinPurpose
  /** The registration, the intent or the person it is for. */
  subject: string
  dataKey: Uint8Array<ArrayBuffer>
  typing: Typing
  expiresAt: Date
}

/** A fresh pad; whatever pad the chat had before is gone. @param about what a right PIN allows, sealed with what is typed */
export async function createPad(
  scope: Scope,
  chat: ChatRef,
  purpose: PinPurpose,
  subject: string,
  about?: string,
): Promise<Pad> {
  const { botId, telegramId } = chat
  const pad: Pad = {
    id: scope.newId(),
    purpose,
    subject,
    dataKey: scope.keyring.newDataKey(),
    typing: { ...freshTyping(scope, 0), ...(about !== undefined && { about }) },
    expiresAt: after(scope.now, LIVES),
  }
  const { id, dataKey, expiresAt } = pad
  const state = sealTyping(scope, pad)
  await scope.tx.pinPad.deleteMany({ where: { botId, telegramId } })
  await scope.tx.pinPad.create({
    data: { id, botId, telegramId, purpose, subject, dataKey, state, expiresAt },
    select: { id: true },
  })
  return pad
}

/** The chat's own living pad, locked so that two presses at once are two presses. `pad_expired`. */
export async function findPad(scope: Scope, actor: ChatRef, id: string): Promise<Pad> {
  await scope.tx.$queryRaw`select 1 from pin_pad where id = ${id}::uuid for update`
  const row = await scope.tx.pinPad.findUnique({ where: { id } })
  if (!row?.subject || !sameChat(row, actor) || row.expiresAt <= scope.now) return fail({ code: 'pad_expired' })
  // One that a program before deals were counted has made is in its first.
  const typing: Typing = { deal: 0, ...JSON.parse(scope.keyring.open(row.dataKey, place(id), row.state)) }
  return { ...row, purpose: row.purpose as PinPurpose, subject: row.subject, typing }
}

export async function savePad(scope: Scope, pad: Pad): Promise<void> {
  const { id, expiresAt } = pad
  await scope.tx.pinPad.update({
    where: { id },
    data: { state: sealTyping(scope, pad), expiresAt },
    select: { id: true },
  })
}

export async function deletePad(scope: Scope, id: string): Promise<void> {
  await scope.tx.pinPad.deleteMany({ where: { id } })
}

/** Starts over: another order of keys, another two minutes. */
export function restart(scope: Scope, pad: Pad, next: Partial<Typing> = {}): void {
  const { about, deal } = pad.typing
  pad.typing = { ...freshTyping(scope, deal + 1), ...(about !== undefined && { about }), ...next }
  pad.expiresAt = after(scope.now, LIVES)
}

/** What the chat may show of a pad: how many digits were typed, never which. */
export function viewPad({ id, purpose, typing, expiresAt }: Pad, problem?: PadView['problem']): PadView {
  const { deal, layout, typed, stage } = typing
  const shown = { padId: id, deal, purpose, keys: layout, filled: typed.length, length: PIN_LENGTH, stage, expiresAt }
  return problem ? { ...shown, problem } : shown
}

const freshTyping = ({ random }: Scope, deal: number): Typing => ({
  deal,
  layout: shuffledDigits(random),
  typed: '',
  stage: 'enter',
})

const sealTyping = (scope: Scope, { id, dataKey, typing }: Pad) =>
  scope.keyring.seal(dataKey, place(id), JSON.stringify(typing))

const place = (id: string): string => `pin_pad.state:${id}`
