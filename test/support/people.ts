import type { ChatRef, Core, CurrencyCode, Failure, Locale, Money, Result, StaffRole, TopUpView } from '#core'
import type { PrismaClient } from '#prisma'
import { railBody } from './rail-body.ts'

/** A moment after everything a test may do to the clock. */
const NEVER = new Date('9999-01-01')

export const BOT_ID = 7_000_000_001n
export const PIN = '274905'
export const PASSWORD = 'quiet-Harbour-41'

/** Who somebody is. The builders make a person through the core's door only, exactly as the shells do. */
export type PersonDetails = {
  chat: ChatRef
  name: string
  email: string
  phone: string
  username?: string
  locale: Locale
  currency: CurrencyCode
  password: string
  pin: string
}

/** Reads the newest mail to an address, as its owner would; `token` is the one-time link's. */
export type ReadMail = (to: string) => Promise<{ token: string }>

/** Registers a person: the whole way, email link, password page and PIN pad included. */
export async function register(core: Core, person: PersonDetails, readMail: ReadMail): Promise<void> {
  const { chat: actor, name, email, phone, username, locale, currency, password, pin } = person
  const firstName = name.split(' ')[0] ?? name
  granted(await core.meetChat({ chat: actor, firstName, ...(username && { username }), languageGuess: locale }))
  granted(await core.chooseLanguage({ actor, locale }))
  granted(await core.startRegistration({ actor }))
  granted(await core.giveRegistration({ actor, field: 'name', value: name }))
  granted(await core.giveRegistration({ actor, field: 'email', value: email }))
  granted(await core.givePhone({ actor, phone, contactTelegramId: actor.telegramId }))
  granted(await core.giveRegistration({ actor, field: 'currency', value: currency }))
  const { token } = granted(await core.issueLink({ actor, purpose: 'password_set' }))
  granted(await core.setPassword({ token, password }))
  granted(await core.verifyEmail(await readMail(email)))
  const pad = granted(await core.openPad({ actor, purpose: 'pin_set' }))
  await typePin(core, actor, pad.padId, pin, 2)
}

/** Reads mails where they wait to be sent. */
export const mailReader =
  ({ core, prisma }: { core: Core; prisma: PrismaClient }): ReadMail =>
  async (to) => {
    const waiting = await prisma.mail.findMany({ where: { state: 'waiting' }, orderBy: { createdAt: 'desc' } })
    for (const { id } of waiting) {
      const mail = granted(await core.takeMail({ id }))
      if (mail?.to === to && mail.values['token']) return { token: mail.values['token'] }
    }
    throw new Error(`no mail with a link to ${to}`)
  }

export type Settled = { userId: string; okpayId: string }

/** Registers a person, and says by what they are known. */
export async function settle(core: Core, person: PersonDetails, readMail: ReadMail): Promise<Settled> {
  await register(core, person, readMail)
  return known(core, person)
}

/** By what somebody with an account is known; their chat is met by this. */
export async function known(core: Core, { chat, name, username }: PersonDetails): Promise<Settled> {
  const { user } = granted(await core.meetChat({ chat, firstName: name, ...(username && { username }) }))
  if (!user) throw new Error('registration ends with an account')
  return { userId: user.id, okpayId: user.okpayId }
}

type Employer = { core: Core; deps: { prisma: PrismaClient } }

/** Names somebody of the staff, who need not have an account. Their code was typed, and its time does not run out. */
export async function appoint({ core, deps }: Employer, chat: ChatRef, role: StaffRole, name = 'Agent'): Promise<void> {
  granted(await core.meetChat({ chat, firstName: name }))
  granted(await core.appointStaff({ ...chat, role, name }))
  const { botId, telegramId } = chat
  await deps.prisma.staff.update({ where: { botId_telegramId: { botId, telegramId } }, data: { provenUntil: NEVER } })
}

/** Types a PIN on an open pad by looking where its digits are, as often as the pad asks. Returns the last answer. */
export async function typePin(core: Core, actor: ChatRef, padId: string, pin: string, times = 1) {
  let [keys, deal]: [readonly string[], number] = [[], 0]
  let last: unknown
  for (const digit of pin.repeat(times)) {
    if (keys.length === 0) {
      // Nothing typed yet: clearing an empty pad shows it.
      const shown = granted(await core.pressPad({ actor, padId, key: 'clear' }))
      if (shown.state === 'more') ({ keys, deal } = shown.pad)
    }
    const outcome = granted(await core.pressPad({ actor, padId, key: { position: keys.indexOf(digit), deal } }))
    if ('pad' in outcome) ({ keys, deal } = outcome.pad)
    last = outcome
  }
  return last
}

let events = 0

/** Tops up by bank transfer: the order, then the bank's word that the money came. */
export async function topUp(core: Core, actor: ChatRef, amount: Money): Promise<string> {
  const order = granted(await core.startTopUp({ actor, rail: 'bank', amount }))
  const { reference } = order
  const eventId = `evt_${reference}_${++events}`
  const occurredAt = new Date()
  const news = { eventId, type: 'topup.succeeded', reference, account: accountOn(order), amount } as const
  const kept = { rail: 'bank', raw: railBody(news), signature: 'builder' }
  granted(await core.receiveReport({ ...news, ...kept, occurredAt }))
  return reference
}

/** Where the card of a bank transfer says to send the money. */
export function accountOn(order: TopUpView): string {
  if (order.rail !== 'bank') throw new Error(`there is no account to send to on ${order.rail}`)
  return order.details.account
}

/** The value of a call that must not be refused. */
export function granted<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`refused: ${describe(result.failure)}`)
}

/** The failure of a call that must be refused. */
export function refusal<T>(result: Result<T>): Failure {
  if (!result.ok) return result.failure
  throw new Error('accepted, though it should have been refused')
}

const describe = (failure: Failure): string =>
  JSON.stringify(failure, (_key, value) => (typeof value === 'bigint' ? value.toString() : value))
