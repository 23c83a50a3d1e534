import type { LinkToken, User } from '#prisma'
import { hasKeys } from '../../api/end-keys.ts'
import { localeOf } from '../../chat/chat.ts'
import { chatKey } from '../../chat/chat-key.ts'
import { fail } from '../../kit/failure.ts'
import type { Scope, UseCase } from '../../kit/use-case.ts'
import { maskEmail } from '../email.ts'
import { changePlace } from '../email-change/email-change.ts'
import { newAddressOf } from '../mailbox/mailbox-case.ts'
import { openPhrase } from '../phrase.ts'
import { findRegistration } from '../registration/draft.ts'
import { hasSecondFactor } from '../second-factor/authenticator.ts'
import type { LinkPurpose, LinkView } from '../views.ts'
import { findLink } from './link.ts'
import { mailedTo } from './mailbox.ts'

/**
 * What a link's page may show. Reading uses nothing up: previews and crawlers read, too (REC-03). `mailbox_left` where the
 * mailbox it was mailed to has lost the account since.
 */
export const readLink: UseCase<{ token: string; purpose: LinkPurpose }, LinkView> = async (scope, input) => {
  const link = await findLink(scope, input.token, input.purpose)
  const { subject, expiresAt } = link
  if (input.purpose === 'email_confirm' || input.purpose === 'email_keep')
    return { purpose: input.purpose, expiresAt, ...(await changeOf(scope, input.purpose, subject)) }
  if (input.purpose === 'mailbox_confirm' || input.purpose === 'mailbox_object')
    return { purpose: input.purpose, expiresAt, ...(await mailboxOf(scope, input.purpose, link)) }
  if (input.purpose === 'rebind_stop') return { purpose: input.purpose, expiresAt, ...(await stopOf(scope, link)) }
  const owner = await ownerOf(scope, input.purpose, subject)
  if (owner) {
    const endsKeys = input.purpose === 'password_reset' && (await hasKeys(scope, subject))
    const takesCode = TAKES_CODE.has(input.purpose) && (await hasSecondFactor(scope, subject))
    return {
      purpose: input.purpose,
      locale: localeOf(owner),
      expiresAt,
      ...(FROM_CHAT.has(input.purpose) && { phrase: openPhrase(scope, owner) }),
      ...(takesCode && { takesCode }),
      ...(endsKeys && { endsKeys }),
      ...(await digitsOf(scope, input.purpose, subject)),
      ...(input.purpose === 'destination' && (await accountOf(scope, subject))),
    }
  }
  const registration = await findRegistration(scope, { id: subject })
  if (!registration) return fail({ code: 'link_expired' })
  const { locale, draft } = registration
  const emailMasked = draft.email && maskEmail(draft.email)
  return { purpose: input.purpose, locale, expiresAt, ...(emailMasked && { emailMasked }) }
}

/** The account a destination's link is about, by what its owner knows it by. */
async function accountOf({ tx }: Scope, id: string): Promise<Pick<LinkView, 'account'>> {
  const { kind, lastFour } = await tx.destination.findUniqueOrThrow({ where: { id } })
  return { account: { kind: kind === 'card' ? 'card' : 'bank', lastFour: lastFour ?? '' } }
}

/** The address a change of it is about: the one that is to be confirmed, or the one that is to stay. */
async function changeOf({ tx, keyring }: Scope, purpose: 'email_confirm' | 'email_keep', id: string) {
  const change = await tx.emailChange.findUnique({ where: { id }, include: { user: true } })
  if (!change) return fail({ code: 'link_expired' })
  const { user, oldEmail, newEmail } = change
  const [which, sealed] = purpose === 'email_keep' ? (['old', oldEmail] as const) : (['new', newEmail] as const)
  const email = keyring.open(user.dataKey, changePlace(which, id), sealed)
  return { locale: localeOf(user), emailMasked: maskEmail(email) }
}

/** The address a lost mailbox's case is about: the one to be confirmed, or the one that may object. */
async function mailboxOf(scope: Scope, purpose: 'mailbox_confirm' | 'mailbox_object', link: LinkToken) {
  const found = await scope.tx.mailboxCase.findUnique({ where: { id: link.subject }, include: { user: true } })
  if (!found) return fail({ code: 'link_expired' })
  const { user } = found
  const email = purpose === 'mailbox_confirm' ? newAddressOf(scope, user, found) : await mailedTo(scope, user, link)
  return { locale: localeOf(user), emailMasked: maskEmail(email) }
}

/** Whose recovery a mailbox may stop. */
async function stopOf(scope: Scope, link: LinkToken) {
  const { userId } =
    (await scope.tx.rebind.findUnique({ where: { id: link.subject } })) ?? fail({ code: 'link_expired' })
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: userId ?? fail({ code: 'link_expired' }) } })
  await mailedTo(scope, user, link)
  return { locale: localeOf(user) }
}

/** Whether a recovery's page still has to ask which digits the chat shows that asked for it. */
async function digitsOf({ tx }: Scope, purpose: LinkPurpose, id: string): Promise<Pick<LinkView, 'asksNumber'>> {
  if (purpose !== 'recovery') return {}
  const { numberAt } = await tx.rebind.findUniqueOrThrow({ where: { id }, select: { numberAt: true } })
  return numberAt ? {} : { asksNumber: true }
}

/** Where the second factor is asked for beside the password. */
const TAKES_CODE: ReadonlySet<LinkPurpose> = new Set<LinkPurpose>([
  'email_change',
  'unfreeze',
  'pin_reset',
  'lost_mailbox',
])

/**
 * Links that only their owner's chat gives out, which shows the phrase on the very card. A page out of a mail shows none:
 * whoever reads a mailbox would learn from it what makes a card look like ours.
 */
const FROM_CHAT: ReadonlySet<LinkPurpose> = new Set<LinkPurpose>([
  ...(['unfreeze', 'password_change', 'pin_reset', 'email_change', 'second_factor'] as const),
  ...(['identity', 'destination', 'api_key', 'webhook_secret', 'lost_mailbox'] as const),
])

const OF_PEOPLE: ReadonlySet<LinkPurpose> = new Set<LinkPurpose>([
  ...([
    'unfreeze',
    'password_reset',
    'password_change',
    'pin_reset',
    'second_factor',
    'login_code',
    'identity',
    'email_change',
    'api_key',
    'lost_mailbox',
  ] as const),
])

type Owner = Pick<User, 'id' | 'locale' | 'dataKey' | 'phrase'>

/** Who has no account here yet has no phrase. */
const NO_ACCOUNT = { id: '', dataKey: new Uint8Array(), phrase: null }

/** Who reads the page, where that is not somebody who registers: a person, or a chat that wants its account back. */
async function ownerOf({ tx }: Scope, purpose: LinkPurpose, subject: string): Promise<Owner | null> {
  if (purpose === 'password_set' || purpose === 'email_verify') return null
  const select = { id: true, locale: true, dataKey: true, phrase: true }
  if (OF_PEOPLE.has(purpose)) return tx.user.findUniqueOrThrow({ where: { id: subject }, select })
  if (purpose === 'destination') {
    const draft = { where: { id: subject }, select: { owner: { select } } }
    return (await tx.destination.findUniqueOrThrow(draft)).owner
  }
  if (purpose === 'webhook_secret') {
    const of = { where: { id: subject }, select: { shop: { select: { owner: { select } } } } }
    const endpoint = await tx.webhookEndpoint.findUnique(of)
    return endpoint?.shop.owner ?? fail({ code: 'link_expired' })
  }
  const rebind = await tx.rebind.findUnique({ where: { id: subject } })
  if (!rebind) return fail({ code: 'link_expired' })
  return purpose === 'rebind' || rebind.userId === null
    ? { ...(await tx.chat.findUniqueOrThrow({ where: chatKey(rebind), select: { locale: true } })), ...NO_ACCOUNT }
    : tx.user.findUniqueOrThrow({ where: { id: rebind.userId }, select })
}
