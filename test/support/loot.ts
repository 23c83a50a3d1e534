import { keyOf } from './api.ts'
import { appOf, connect } from './connection.ts'
import { rows } from './database.ts'
import { busyShop } from './door.ts'
import { heldForReview } from './held.ts'
import { waitingCase } from './identity.ts'
import { lostMailbox } from './lost-mailbox.ts'
import { granted } from './people.ts'
import { hire } from './shop.ts'
import { endpointOf } from './webhook.ts'
import type { Person, World } from './world.ts'

/** What a thief copied of somebody's buttons: of every name a button may carry, all there is of that kind. */
export type Loot = {
  choices(name: string): readonly string[]
  /** The n-th choice of each; `reads` hears which names are looked at, known or not, and whether all of them were taken along. */
  seed(round: number, reads: (name: string, whole: boolean) => void): Record<string, string>
  /** What only the robbed person may ever read, and does. */
  secrets: readonly string[]
  /** What names something of theirs. */
  stolen: readonly string[]
}

/** Somebody who does everything with OKPay: shop, team, app, key, endpoint, connection, cards and cases that wait. */
async function fullLife(world: World): Promise<Person> {
  const { core } = world
  const { person } = await busyShop(world)
  const actor = person.chat
  const friend = await world.person({ name: 'Canary Friend' })
  granted(await core.setPhrase({ actor, phrase: 'canary phrase' }))
  granted(await core.writeToSupport({ actor, text: 'canary ticket' }))
  granted(await core.keepPayee({ actor, payee: { userId: friend.userId } }))
  await endpointOf(world, await keyOf(world, person), { url: 'https://canary.example.com/hook' })
  await connect(world, person, await appOf(world, { name: 'Canary Kiosk' }))
  granted(await core.registerApp({ actor, redirectUri: 'https://canary.example.org/back' }))
  await hire(world, actor, (await world.person({ name: 'Canary Cashier' })).chat, 'cashier')
  await waitingCase(world, person)
  await lostMailbox(world, person, 'canary.new@example.com')
  await heldForReview(world, person)
  return person
}

/** Their life, and all of it that a thief could put into a button. */
export async function plundered(world: World): Promise<{ victim: Person; loot: Loot }> {
  const victim = await fullLife(world)
  const choices = await everyName(world, victim)
  const of = (name: string) => choices.get(name) ?? []
  const [whole = '', cents] = (await world.balance(victim)).split('.')
  const balance = `${whole.replace(/(\d)(\d{3})$/, '$1,$2')}.${cents}`
  const seed: Loot['seed'] = (round, reads) => {
    let whole = false
    const at = (name: string) => of(name)[round % Math.max(1, of(name).length)]
    return new Proxy(
      {},
      {
        get(_, name) {
          // What looks whether it is a plain object asks for more than what a button carries.
          if (typeof name !== 'string' || name === 'constructor') return undefined
          reads(name, whole)
          return at(name)
        },
        ownKeys() {
          whole = true
          return [...choices.keys()]
        },
        getOwnPropertyDescriptor: (_, name) => ({ value: at(String(name)), enumerable: true, configurable: true }),
      },
    )
  }
  const secrets = ['anary', balance, '···3000']
  // Long enough to be nothing else by chance; of references some have no digit.
  const stolen = [...choices.values()]
    .flat()
    .filter((it) => /\d|^[A-Z]+-/.test(it) && it.length > 9 && it !== `${victim.chat.botId}`)
  return { victim, loot: { choices: of, seed, secrets, stolen } }
}

async function everyName({ database }: World, { userId, okpayId, chat }: Person): Promise<Map<string, string[]>> {
  const all = async (sql: string) =>
    (await rows<{ it: string }>(database.superuser, `select it::text from (${sql}) s (it)`)).map(({ it }) => it)
  const tables = await all(`select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'`)
  const newest = tables.map((name) => `(select id from "${name}" order by id limit 1)`)
  const ids = [userId, ...(await all(newest.join(' union all ')))]
  const links = await all('select token from payment_link')
  const references = await all(
    'select reference from intent where reference is not null union select reference from payout',
  )
  const one = { on: 'no', sure: 'yes', make: 'yes', take: 'no', accepting: 'no', repeats: 'yes', turn: 'disable' }
  const more = { amount: '100', currency: 'EUR', days: '3', stars: '1', role: 'manager', rail: 'bank', hash: 'x' }
  const words = { decision: 'approve', factor: 'pin', reason: 'x', name: 'x', category: 'food', period: 'this_month' }
  return new Map<string, string[]>([
    ...Object.entries({ ...one, ...more, ...words }).map(([name, word]): [string, string[]] => [name, [word]]),
    ...['id', 'end', 'rebindId', 'mailboxId', 'itemId', 'restrictionId', 'differenceId', 'recalled', 'about'].map(
      (name): [string, string[]] => [name, ids],
    ),
    ...['link', 'sale', 'token'].map((name): [string, string[]] => [name, links]),
    ...['reference', 'payment'].map((name): [string, string[]] => [name, references]),
    ...['user', 'userId', 'payee', 'member'].map((name): [string, string[]] => [name, [userId]]),
    ['okpayId', [okpayId]],
    ['botId', [String(chat.botId)]],
    ['telegramId', [String(chat.telegramId)]],
    ['number', await all('select number from ticket')],
    ['intentId', await all('select id from intent union select id from payout union select id from refund')],
    ['quoteId', await all('select id from exchange')],
    ['fresh', await all('select id from exchange')],
    ['payoutId', await all('select id from payout')],
    ['callOff', await all('select id from payout')],
    ['where', await all('select id from destination')],
    ['caseId', await all('select id from identity_case')],
    ['shop', await all('select id from shop')],
    ['shopId', await all('select id from shop')],
    ['of', ['take', 'logo', ...links]],
    ['kind', ['send', 'pay', 'refund', 'withdraw', 'destination', 'connect', 'shop-payouts', 'closing']],
  ])
}

/** Every row there is, but for what comes and goes with any press. */
export async function everyRow({ database }: World): Promise<Set<string>> {
  const tables = await rows<{ name: string }>(
    database.superuser,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'ledger') and tablename not in ('button', 'handled_update')`,
  )
  const texts = tables.map(({ name }) => `select '${name} ' || t::text as row from ${name} t`)
  return new Set((await rows<{ row: string }>(database.superuser, texts.join(' union all '))).map(({ row }) => row))
}
