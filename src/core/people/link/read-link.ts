import { localeOf } from '../../chat/chat.ts'
import { chatKey } from '../../chat/chat-key.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { maskEmail } from '../email.ts'
import { findRegistration } from '../registration/draft.ts'
import type { LinkPurpose, LinkView } from '../views.ts'
import { findLink } from './link.ts'

/** What a link's page may show. Reading uses nothing up: previews and crawlers read, too (REC-03). */
export const readLink: UseCase<{ token: string; purpose: LinkPurpose }, LinkView> = async (scope, input) => {
  const { subject, expiresAt } = await findLink(scope, input.token, input.purpose)
  const owner = await ownerOf(scope, input.purpose, subject)
  if (owner) return { purpose: input.purpose, locale: localeOf(owner), expiresAt }
  const registration = await findRegistration(scope, { id: subject })
  if (!registration) return fail({ code: 'link_expired' })
  const { locale, draft } = registration
  const emailMasked = draft.email && maskEmail(draft.email)
  return { purpose: input.purpose, locale, expiresAt, ...(emailMasked && { emailMasked }) }
}

const OF_PEOPLE: ReadonlySet<LinkPurpose> = new Set<LinkPurpose>([
  ...(['unfreeze', 'password_reset', 'password_change', 'second_factor', 'login_code', 'identity'] as const),
])

/** Who reads the page, where that is not somebody who registers: a person, or a chat that wants its account back. */
async function ownerOf({ tx }: Scope, purpose: LinkPurpose, subject: string): Promise<{ locale: string } | null> {
  if (purpose === 'password_set' || purpose === 'email_verify') return null
  const locale = { locale: true }
  if (OF_PEOPLE.has(purpose)) return tx.user.findUniqueOrThrow({ where: { id: subject }, select: locale })
  if (purpose === 'destination') {
    const draft = { where: { id: subject }, select: { owner: { select: locale } } }
    return (await tx.destination.findUniqueOrThrow(draft)).owner
  }
  const rebind = await tx.rebind.findUnique({ where: { id: subject } })
  if (!rebind) return fail({ code: 'link_expired' })
  return purpose === 'rebind' || rebind.userId === null
    ? tx.chat.findUniqueOrThrow({ where: chatKey(rebind), select: locale })
    : tx.user.findUniqueOrThrow({ where: { id: rebind.userId }, select: locale })
}
