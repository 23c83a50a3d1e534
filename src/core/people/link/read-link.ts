import { localeOf } from '../../chat/chat.ts'
import { fail } from '../../kit/failure.ts'
import type { UseCase } from '../../kit/use-case.ts'
import { maskEmail } from '../email.ts'
import { findRegistration } from '../registration/draft.ts'
import type { LinkPurpose, LinkView } from '../views.ts'
import { findLink } from './link.ts'

/** Links of people who have an account; the others are of those who are registering. */
const ACCOUNTS: ReadonlySet<string> = new Set<LinkPurpose>(['unfreeze', 'password_reset', 'second_factor', 'identity'])

/** What a link's page may show. Reading uses nothing up: previews and crawlers read, too (REC-03). */
export const readLink: UseCase<{ token: string; purpose: LinkPurpose }, LinkView> = async (scope, input) => {
  const { purpose, subject, expiresAt } = await findLink(scope, input.token, input.purpose)
  if (ACCOUNTS.has(purpose)) {
    const user = await scope.tx.user.findUniqueOrThrow({ where: { id: subject }, select: { locale: true } })
    return { purpose: input.purpose, locale: localeOf(user), expiresAt }
  }
  const registration = await findRegistration(scope, { id: subject })
  if (!registration) return fail({ code: 'link_expired' })
  const { locale, draft } = registration
  const emailMasked = draft.email && maskEmail(draft.email)
  return { purpose: input.purpose, locale, expiresAt, ...(emailMasked && { emailMasked }) }
}
