import {
  type ApiScope,
  type ChatRef,
  type Core,
  type CurrencyCode,
  type Locale,
  type Money,
  money,
  type StaffRole,
  toCanonical,
} from '../src/core/index.ts'
import type { OutsideWorld } from '../src/sandbox/world.ts'
import { granted, register, topUp } from '../test/support/people.ts'
import { codeAt } from '../test/support/second-factor.ts'

/** Who lives in the sandbox. Everybody with a `balance` has an account; the others have only a phone. */
const PEOPLE: Resident[] = [
  {
    name: 'Ana Ilić',
    username: 'ana_ilic',
    language: 'en',
    email: 'ana@example.org',
    balance: money(125_000n, 'EUR'),
    besides: money(30_000n, 'USD'),
  },
  {
    name: '李小美',
    username: 'xiaomei',
    language: 'zh-CN',
    email: 'xiaomei@example.org',
    balance: money(12_000n, 'EUR'),
    besides: money(50_000n, 'CNY'),
  },
  { name: 'Sam Newman', username: 'sam_newman', language: 'en' },
  {
    name: 'Café Aurora',
    username: 'cafe_aurora',
    language: 'en',
    email: 'shop@example.org',
    balance: money(5_000n, 'EUR'),
    role: 'merchant',
    shop: { name: 'Café Aurora', line: '3.50 Flat white' },
  },
  { name: 'Lena Support', username: 'lena_support', language: 'en', role: 'agent' },
  { name: 'Max Supervisor', username: 'max_supervisor', language: 'en', role: 'supervisor' },
  { name: '陈静', username: 'chen_finance', language: 'zh-CN', role: 'finance' },
]

type Resident = {
  name: string
  username: string
  language: Locale
  email?: string
  balance?: Money
  /** What they hold besides, in another currency. */
  besides?: Money
  role?: 'merchant' | StaffRole
  /** Their shop, and the words for the payment link they post. */
  shop?: { name: string; line: string }
}

/** The secrets of everybody who was seeded; the README says them too. */
export const SEED_PASSWORD = 'quiet-Harbour-41'
export const SEED_PIN = '274905'

/** Peoples a fresh sandbox, through the same doors and with the same builders as the tests. Does nothing the second time. */
export async function seed(core: Core, outside: OutsideWorld): Promise<void> {
  const { standIn } = outside
  if (standIn.world.people().length > 0) return
  const botId = BigInt(standIn.bot.id)
  for (const resident of PEOPLE) {
    const person = standIn.world.addPerson(resident)
    const chat = { botId, telegramId: BigInt(person.id) }
    const { name, username, role } = resident
    if (role && role !== 'merchant') {
      granted(await core.meetChat({ chat, firstName: name, username }))
      granted(await core.appointStaff({ ...chat, role, name }))
      await giveAuthenticator(core, outside, chat, name)
    }
    if (resident.balance && resident.email) await settle(core, outside, { ...resident, chat, phone: person.phone })
    standIn.world.start(person.id)
    if (resident.shop) await openShop(core, standIn, chat, resident.shop)
  }
  await openSupportGroup(core, standIn)
}

const HELPERS: readonly string[] = ['agent', 'supervisor'] satisfies StaffRole[]

/** The group of those who answer. It is ours before the bot comes in: nobody here owns the house, who could say so in it. */
async function openSupportGroup(core: Core, { world, bot }: OutsideWorld['standIn']): Promise<void> {
  const [first, ...others] = world.people().filter(({ role }) => role !== undefined && HELPERS.includes(role))
  if (!first) return
  const { id } = world.addGroup(first.id, 'OKPay support', { memberIds: others.map((person) => person.id) })
  world.makeForum(id)
  granted(await core.placeDesk({ botId: BigInt(bot.id), chatId: BigInt(id), locale: 'en' }))
  world.addBotToGroup(id, first.id)
  world.promoteBot(id, first.id, { managesTopics: true, deletesMessages: true })
}

/** A staff member's authenticator: set up as their invitation's page does, with the key in the sandbox's panel. */
async function giveAuthenticator(core: Core, { keys, now }: OutsideWorld, chat: ChatRef, name: string): Promise<void> {
  const { token } = granted(await core.inviteStaff(chat))
  const { secret } = granted(await core.readInvitation({ token }))
  granted(await core.acceptInvitation({ token, code: codeAt(secret, now()) }))
  keys.add({ name, secret })
}

/** A shop with a link that waits to be paid: made in the chat, so that its code stands on the shop's own phone. */
async function openShop(
  core: Core,
  { world }: OutsideWorld['standIn'],
  actor: ChatRef,
  { name, line }: NonNullable<Resident['shop']>,
): Promise<void> {
  granted(await core.nameShop({ actor, name }))
  granted(await core.setProfile({ actor, category: 'food', country: 'AT' }))
  granted(await core.setRepeats({ actor, repeats: true }))
  world.say(Number(actor.telegramId), `/link ${line}`)
}

const SHOP_SCOPES: readonly ApiScope[] = ['invoices:write', 'payments:read', 'refunds:write', 'webhooks:write']

/** Makes keys for the café's shop on the web, as its owner would: by the link out of their chat, with their password. */
export function shopKeys(core: Core, { standIn }: OutsideWorld) {
  return async (origin: string): Promise<string | undefined> => {
    const owner = standIn.world.people().find(({ username }) => username === 'cafe_aurora')
    if (!owner) return undefined
    const actor = { botId: BigInt(standIn.bot.id), telegramId: BigInt(owner.id) }
    const link = await core.issueLink({ actor, purpose: 'api_key' })
    if (!link.ok) return undefined
    const asked = { token: link.value.token, password: SEED_PASSWORD, scopes: SHOP_SCOPES, returnOrigins: [origin] }
    const made = await core.makeApiKey(asked)
    return made.ok ? made.value.secret : undefined
  }
}

type Settler = Resident & { chat: { botId: bigint; telegramId: bigint }; phone: string }

async function settle(
  core: Core,
  { inbox, book, bankAccounts }: OutsideWorld,
  { chat, phone, name, username, email = '', balance, besides, language }: Settler,
) {
  const currency: CurrencyCode = balance?.currency ?? 'EUR'
  const details = {
    chat,
    name,
    username,
    email,
    phone,
    locale: language,
    currency,
    password: SEED_PASSWORD,
    pin: SEED_PIN,
  }
  await register(core, details, async (to) => ({ token: tokenIn(await inbox.arrival(to)) }))
  for (const sum of [balance, besides]) {
    if (!sum) continue
    const reference = await topUp(core, chat, sum)
    // The bank was not asked to report it, but it is where the money is.
    const account = bankAccounts[sum.currency]?.account ?? ''
    const { currency } = sum
    book.enter({ rail: 'bank', account, currency, amount: toCanonical(sum), reference, counterparty: name })
  }
}

function tokenIn(mail: { links: string[] }): string {
  const token = mail.links.map((link) => link.split('#')[1]).find(Boolean)
  if (!token) throw new Error('the mail carries a link with a token')
  return token
}
