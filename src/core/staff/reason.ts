import type { StaffReason } from '#prisma'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { cleanText } from '../support/clean-text.ts'
import { REASON_MAX } from './views.ts'

const place = (id: string): string => `staff_reason.text:${id}`

/** Keeps why a staff member did something, sealed, without secrets. Returns its id. `reason_needed`, `text_too_long`. */
export async function keepReason(scope: Scope, text: string): Promise<string> {
  const words = cleanText(text, REASON_MAX)
  if (words === '') fail({ code: 'reason_needed' })
  const [id, dataKey] = [scope.newId(), scope.keyring.newDataKey()]
  const sealed = scope.keyring.seal(dataKey, place(id), words)
  await scope.tx.staffReason.create({
    data: { id, dataKey, text: sealed, createdAt: scope.now },
    select: { id: true },
  })
  return id
}

/** The reason in words. */
export const openReason = ({ keyring }: Scope, { id, dataKey, text }: StaffReason): string =>
  keyring.open(dataKey, place(id), text)
