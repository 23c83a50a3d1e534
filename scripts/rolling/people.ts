import type { ChatRef } from '../../src/core/index.ts'
import { API_SCOPES, money } from '../../src/core/index.ts'
import { openAccountOf } from '../../test/support/account.ts'
import { granted, PASSWORD, PIN, topUp } from '../../test/support/people.ts'
import { openWallet, type Wallet } from '../../test/support/wallet.ts'
import type { Place } from './place.ts'

export type Sender = { id: number; chat: ChatRef }
export type Crowd = {
  wallet: Wallet
  senders: readonly Sender[]
  /** Whose money a bank reports: others than those who send, so that no notice comes between a card and its receipt. */
  savers: readonly Sender[]
  shops: readonly string[]
}

/** How many send at the same time. */
export const SENDING = 12
const SAVERS = 4
const SHOPS = 3
export const PAYEE = 'rolling_payee'

/**
 * People with money and phones, somebody they pay, and shops with keys.
 * @param relays how often everybody who sends is to be relieved by somebody else, and once more
 */
export async function settleCrowd(place: Place, relays: number): Promise<Crowd> {
  const { telegram, server, keyEncryptionKey } = place
  const wallet = openWallet(server.app, keyEncryptionKey, 4)
  let number = 0
  const settle = async (name: string, username?: string): Promise<Sender> => {
    const { id } = telegram.world.addPerson({ name, language: 'en', ...(username && { username }) })
    const chat = { botId: BigInt(telegram.bot.id), telegramId: BigInt(id) }
    const many = String(++number).padStart(3, '0')
    const given = {
      name,
      email: `rolling${many}@example.org`,
      phone: `+4915112345${many}`,
      password: PASSWORD,
      pin: PIN,
    }
    granted(await wallet.core.meetChat({ chat, firstName: name, languageGuess: 'en', ...(username && { username }) }))
    await openAccountOf(wallet.deps, { ...given, chat, locale: 'en', currency: 'EUR' })
    return { id, chat }
  }
  await settle('Paula Payee', PAYEE)
  const senders: Sender[] = []
  for (let n = 0; n < SENDING * relays; n++) {
    const sender = await settle(`Sender ${'ABCDEFGHIJKL'[n % SENDING]}`)
    await topUp(wallet.core, sender.chat, money(10_000n, 'EUR'))
    senders.push(sender)
  }
  const savers: Sender[] = []
  for (let n = 0; n < SAVERS; n++) savers.push(await settle(`Saver ${'ABCD'[n]}`))
  const shops: string[] = []
  for (let n = 0; n < SHOPS; n++) {
    const { chat: actor } = await settle(`Shopkeeper ${'ABC'[n]}`)
    granted(await wallet.core.nameShop({ actor, name: `Bakery No. ${n + 1}` }))
    const { token } = granted(await wallet.core.issueLink({ actor, purpose: 'api_key' }))
    shops.push(
      granted(await wallet.core.makeApiKey({ token, password: PASSWORD, code: '', scopes: API_SCOPES })).secret,
    )
  }
  return { wallet, senders, savers, shops }
}
