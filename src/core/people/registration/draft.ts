import { localeOf } from '../../chat/chat.ts'
import { chatKey } from '../../chat/chat-key.ts'
import type { ChatRef, Locale } from '../../chat/views.ts'
import { fail } from '../../kit/failure.ts'
import { after, DAY } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import type { CurrencyCode } from '../../money/currency.ts'
import type { RegistrationStep } from '../views.ts'

/** What was given is forgotten this long after the last touch. */
const FORGOTTEN_AFTER = DAY

export type Draft = {
  name?: string
  email?: string
  phone?: string
  currency?: CurrencyCode
  passwordHash?: string
  pinHash?: string
  /** Token of the payment link with which the person came: once the account is open they are led back to it. */
  payLink?: string
  /** The step the person went back to; until it is answered anew, the account does not open. */
  reopened?: RegistrationStep
}

/** A registration under way, its row locked until the transaction ends. */
export type Registration = {
  id: string
  chat: ChatRef
  locale: Locale
  dataKey: Uint8Array<ArrayBuffer>
  draft: Draft
  emailVerifiedAt: Date | null
  expiresAt: Date
}

/** The chat's registration; `not_registered` where none is under way, `already_registered` where an account is open. */
export async function openRegistration(scope: Scope, actor: ChatRef): Promise<Registration> {
  const found = await findRegistration(scope, actor)
  if (found) return found
  const chat = await scope.tx.chat.findUnique({ where: chatKey(actor), select: { userId: true } })
  return fail({ code: chat?.userId ? 'already_registered' : 'not_registered' })
}

/** Finds and locks a registration by its chat or its id. One whose time is over counts as gone. */
export async function findRegistration(scope: Scope, by: ChatRef | { id: string }): Promise<Registration | undefined> {
  const { tx, now } = scope
  const [locked] =
    'id' in by
      ? await tx.$queryRaw<{ id: string }[]>`select id from registration where id = ${by.id}::uuid for update`
      : await tx.$queryRaw<{ id: string }[]>`
          select id from registration where bot_id = ${by.botId} and telegram_id = ${by.telegramId} for update`
  const row = locked && (await tx.registration.findUnique({ where: { id: locked.id } }))
  if (!row || row.expiresAt <= now) return undefined
  const chat = { botId: row.botId, telegramId: row.telegramId }
  const { locale } = await tx.chat.findUniqueOrThrow({ where: chatKey(chat), select: { locale: true } })
  const draft = JSON.parse(scope.keyring.open(row.dataKey, place(row.id), row.draft)) as Draft
  return { ...row, chat, draft, locale: localeOf({ locale }) }
}

export async function createRegistration(scope: Scope, chat: ChatRef, locale: Locale): Promise<Registration> {
  const { botId, telegramId } = chat
  const [id, dataKey, draft] = [scope.newId(), scope.keyring.newDataKey(), {}]
  const expiresAt = after(scope.now, FORGOTTEN_AFTER)
  await scope.tx.registration.deleteMany({ where: { botId, telegramId } })
  await scope.tx.registration.create({
    data: { id, botId, telegramId, dataKey, draft: sealDraft(scope, { id, dataKey, draft }), expiresAt },
    select: { id: true },
  })
  return { id, chat, locale, dataKey, draft, emailVerifiedAt: null, expiresAt }
}

/** Keeps what the registration now says, for another day. */
export async function saveRegistration(scope: Scope, registration: Registration): Promise<void> {
  const { id, draft, emailVerifiedAt } = registration
  registration.expiresAt = after(scope.now, FORGOTTEN_AFTER)
  await scope.tx.registration.update({
    where: { id },
    data: {
      draft: sealDraft(scope, registration),
      emailIndex: draft.email ? scope.keyring.blindIndex('email', draft.email) : null,
      emailVerifiedAt,
      expiresAt: registration.expiresAt,
    },
    select: { id: true },
  })
}

const sealDraft = (scope: Scope, { id, dataKey, draft }: Pick<Registration, 'id' | 'dataKey' | 'draft'>) =>
  scope.keyring.seal(dataKey, place(id), JSON.stringify(draft))

const place = (id: string): string => `registration.draft:${id}`
