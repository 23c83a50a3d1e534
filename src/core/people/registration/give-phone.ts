import type { ChatRef } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { refuseHome } from '../../region/refuse-region.ts'
import { parsePhone } from '../phone.ts'
import type { RegistrationView } from '../views.ts'
import { openRegistration } from './draft.ts'
import { advance } from './progress.ts'

type SharedContact = { actor: ChatRef; phone: string; contactTelegramId: bigint | null }

/**
 * Takes the phone number of a shared contact. Only one's own counts, and Telegram says whose it is (TG-05).
 *
 * A number that has an account is refused as one we cannot use, with the same code as a malformed one. Accepting it
 * would lead its holder through all the steps to an account that can never open. The refusal tells nobody about
 * others, because nobody can share a contact card of their own with somebody else's number; and it gives no way into
 * the account, because a phone number alone never does (REC-07).
 *
 * Where no account can be held it is refused here already (`region_not_supported`).
 */
export const givePhone: UseCase<SharedContact, RegistrationView> = async (scope, input) => {
  const registration = await openRegistration(scope, input.actor)
  if (input.contactTelegramId !== input.actor.telegramId) return fail({ code: 'phone_foreign' })
  const phone = parsePhone(input.phone)
  if (!phone) return fail({ code: 'phone_invalid' })
  await refuseHome(scope, phone)
  const phoneIndex = scope.keyring.blindIndex('phone', phone)
  if (await scope.tx.user.count({ where: { phoneIndex } })) return fail({ code: 'phone_invalid' })
  registration.draft.phone = phone
  if (registration.draft.reopened === 'phone') delete registration.draft.reopened
  return advance(scope, registration)
}
