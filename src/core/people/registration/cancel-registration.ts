import type { ChatRef } from '../../chat/views.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { voidLinks } from '../link/link.ts'
import { findRegistration } from './draft.ts'

/** Forgets everything given so far. Its links die with it. */
export const cancelRegistration: UseCase<{ actor: ChatRef }, null> = async (scope, { actor }) => {
  const registration = await findRegistration(scope, actor)
  if (!registration) return null
  const { id, chat } = registration
  await voidLinks(scope, { subject: id })
  await scope.tx.pinPad.deleteMany({ where: { ...chat, purpose: 'pin_set' } })
  await scope.tx.registration.delete({ where: { id }, select: { id: true } })
  return null
}
