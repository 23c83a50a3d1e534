import { Api } from 'grammy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ALARMS, type AlarmName } from '#core'
import { lookAtWebhook } from '../../../src/bot/alarm/webhook-seen.ts'
import auditBooks from '../../../src/jobs/audit-books.ts'
import checkAlarms from '../../../src/jobs/check-alarms.ts'
import checkRails from '../../../src/jobs/check-rails.ts'
import type { JobDeps } from '../../../src/jobs/job.ts'
import tellAlarm from '../../../src/jobs/tell-alarm.ts'
import watchWebhook from '../../../src/jobs/watch-webhook.ts'
import { type StandIn, startStandIn } from '../../../src/sandbox/telegram/index.ts'
import type { Message } from '../../../src/sandbox/telegram/world/state.ts'
import { type App, startApp } from '../../http/support/app.ts'
import { bankEvent, signed } from '../../http/support/signed.ts'
import { lineOf, readIn } from '../../support/bank-statement.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { query } from '../../support/database.ts'
import { appoint, granted } from '../../support/people.ts'
import { sealAll } from '../../support/seal.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { doubtfulPayout, payoutSays } from '../../support/withdraw.ts'
import { amountOf } from '../../support/world.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
let town: Town
let app: App
// Another bot’s server: this one polls, and where there is a webhook nobody may.
let telegram: StandIn
let api: Api
let agent: Phone
let owner: Phone
let group: number
beforeAll(async () => {
  town = await openTown()
  telegram = await startStandIn({ now: town.world.deps.clock })
  api = new Api(telegram.bot.token, { apiRoot: telegram.apiRoot })
  await takenBack()
  agent = await town.agent('agent', 'Lena Support')
  app = await startApp({ core: town.world.core, now: town.world.deps.clock })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await telegram.close()
  await town.close()
  expect(town.errors).toEqual([])
})

const never = () => Promise.reject(new Error('alarms only'))
const parts = (): JobDeps => ({
  ...{ core: town.world.core, deliverNotice: never, sendMail: never, removeMessage: never, deliverPaper: never },
  tellAlarm: town.bot.tellAlarm,
  lookAtWebhook: () => lookAtWebhook(api, OURS, town.world.deps.clock()),
})

/** What the workers do in a minute: they look, and say what is to be said. */
async function aMinute(): Promise<void> {
  await watchWebhook.run(parts())
  await checkAlarms.run(parts())
  const rows = await town.world.deps.prisma.alarm.findMany({ orderBy: { raisedAt: 'asc' } })
  for (const { id } of rows) await tellAlarm.run(parts(), { id })
}

const said = (): Message[] => town.standIn.world.chat(group).messages.filter(({ from }) => from === town.standIn.bot.id)
const newest = (): Message => said().at(-1) as Message
const buttonsOf = (message: Message): string[] => (message.inlineKeyboard ?? []).flat().map(({ text }) => text)
const OURS = 'https://okpay.example/telegram/webhook'
/** Whoever has the token can do this. */
const stolen = () => api.setWebhook('https://somebody-else.example/hook')
const takenBack = () => api.setWebhook(OURS)

type Incident = { happens(): Promise<unknown>; later: number; ends(): Promise<unknown>; over?: number; says: string }

/** For each alarm of the registry what really goes wrong, and how it comes right. One that is left out does not compile. */
const INCIDENTS: Record<AlarmName, Incident> = {
  books: {
    // Only a superuser can, with the triggers off.
    happens: () => ruin(1),
    later: 0,
    ends: () => ruin(-1),
    says: 'The books do not balance.',
  },
  callbacks: {
    async happens() {
      for (let n = 0; n < 6; n++) {
        const forged = signed(bankEvent(), {
          id: `evt_${n}`,
          at: town.world.deps.clock(),
          secrets: [Buffer.alloc(32, 99)],
        })
        expect((await app.post('/callbacks/bank', forged)).status).toBe(401)
      }
      await expect.poll(() => town.world.deps.prisma.forgedCallback.count(), { timeout: 10_000 }).toBe(1)
    },
    later: 0,
    ends: async () => {},
    over: 20 * MINUTE,
    says: 'Bank transfer: callbacks with a wrong signature. 6 in 15 minutes.',
  },
  payouts: {
    happens: async () => {
      doubtful = (await doubtfulPayout(town.world)).reference
    },
    later: 2 * HOUR,
    ends: () => payoutSays(town.world, doubtful, 'payout.settled'),
    says: 'One withdrawal is stuck. The oldest for 2 hours',
  },
  queue: {
    async happens() {
      asking = await town.customer({ name: 'Quentin Quest' })
      await asking.writes('/support')
      await asking.writes('Where is my money?')
    },
    later: 25 * HOUR,
    ends: async () =>
      granted(await town.world.core.answerTicket({ actor: agent.actor, number: await ticket(), text: 'Here' })),
    says: 'One request waits longer than we promised. The oldest is late by 60 minutes.',
  },
  rail: {
    async happens() {
      town.world.cardDesk.mood = 'down'
      await checkRails.run(parts())
    },
    later: 6 * MINUTE,
    async ends() {
      town.world.cardDesk.mood = 'up'
      await checkRails.run(parts())
    },
    says: 'Out of order: top-ups by Card. For 6 minutes.',
  },
  seal: {
    happens: () => town.world.person({ balance: '5.00' }),
    later: 16 * MINUTE,
    ends: () => sealAll(town.world),
    says: 'What is booked is not sealed. For 16 minutes.',
  },
  suspense: {
    happens: async () => {
      await sealAll(town.world)
      await unmatchedMoney(town.world, amountOf('10000.00', 'EUR'), { reference: 'OK-NOBO-DY01' })
      await sealAll(town.world)
    },
    later: 0,
    ends: () =>
      unmatchedMoney(town.world, amountOf('10000.00', 'EUR'), { reference: 'OK-NOBO-DY01', type: 'topup.returned' }),
    says: 'Unplaced money: 10,000.00 EUR in one case. The oldest has waited 0 minutes.',
  },
  undecided: {
    // Of the two who decide, one ordered just that sum.
    async happens() {
      const { world } = town
      const { actor } = await town.customer({ name: 'Sam Supervisor' })
      await appoint(world, actor, 'supervisor', 'Sam Supervisor')
      granted(await world.core.startTopUp({ actor, rail: 'bank', amount: amountOf('44.00', 'EUR') }))
      await readIn(world, [lineOf({ minor: 4_400n, reference: 'whatever was written' })])
      await rotten(4_400n)
    },
    later: 0,
    ends: () => rotten(4_400n),
    says: 'Nobody is left to decide one line of a bank statement.',
  },
  webhook: {
    happens: stolen,
    later: 0,
    ends: takenBack,
    says: 'Telegram sends our messages to another address.',
  },
}

let doubtful = ''
let asking: Phone
const ticket = async () => granted(await town.world.core.myTicket({ actor: asking.actor }))?.number ?? 0

/** What was written on a line is altered so that it does not open; a second time, and it does. */
const rotten = (minor: bigint) =>
  query(
    town.world.database.superuser,
    `update bank_line set details = set_byte(details, 20, get_byte(details, 20) # 1) where minor = ${minor}`,
  )

/** So many cents more on an account than were ever moved there. */
const ruin = (by: number) =>
  query(
    town.world.database.superuser,
    `set session_replication_role = replica;
    update ledger.account set balance = balance + ${by} where id = (select id from ledger.account where kind = 'user' limit 1)`,
  )

/** Sealed, so that the clock may be moved without the seal being behind. */
async function wait(seconds: number, name: AlarmName): Promise<void> {
  if (name !== 'seal') await sealAll(town.world)
  if (seconds > 0) await town.world.advance(seconds)
  if (name === 'rail') await checkRails.run(parts())
}

describe('alarms without a group', () => {
  test('R-30 ADM-01 while there is no operators’ group, those who may take one are told in their own chats', async () => {
    const auditor = await town.agent('auditor', 'Aud Auditor')
    await stolen()
    await aMinute()
    await takenBack()
    await town.deliver()
    await agent.settled()
    expect(agent.sees()).toContain('Telegram sends our messages to another address.')
    expect(agent.sees()).toContain('ops/README.md#the-webhook-is-not-ours')
    expect(auditor.screen().join()).not.toContain('another address')
    await aMinute()
    await town.deliver()
    expect(agent.sees()).toContain('Over: Telegram sends our messages')
  })
})

describe('alarms in the operators’ group', () => {
  beforeAll(async () => {
    const { world } = town.standIn
    owner = await town.agent('owner', 'Olga Owner')
    group = world.addGroup(owner.id, 'OKPay operators', { memberIds: [agent.id] }).id
    world.makeForum(group)
    world.addBotToGroup(group, owner.id)
    world.promoteBot(group, owner.id, { managesTopics: true })
    await owner.settled()
    await town.world.person({ balance: '5.00' })
    await sealAll(town.world)
    await aMinute()
  })

  const raised = new Set<AlarmName>()
  test.each(ALARMS)(
    'R-30 TG-12 $name: raised once, again when it lasts, taken by a name, over once',
    async ({ name, page }) => {
      const { happens, later, ends, over = 0, says } = INCIDENTS[name]
      const before = said().length
      await happens()
      await wait(later, name)
      await Promise.all([aMinute(), aMinute()])
      await aMinute()
      const [alarm, ...more] = said().slice(before)
      expect(more.map(({ text }) => text)).toEqual([])
      expect(alarm?.text).toContain(says)
      expect(alarm?.text).toContain('First: ')
      expect(alarm?.text).toContain(`ops/README.md#${page.toLowerCase().replaceAll(' ', '-')}`)
      const { value } = await shown(name)
      expect(value).toBe(true)

      await town.standIn.world.tap(agent.id, 'I look after it', { chatId: group, messageId: newest().id })
      await agent.settled()
      expect(newest().text).toContain('👤 Lena looks after it.')
      expect(buttonsOf(newest())).toEqual([])

      await ends()
      await wait(over, name)
      await aMinute()
      await aMinute()
      expect(said().slice(before)).toHaveLength(2)
      expect(newest().text).toMatch(/^✅ Over: /)
      expect((await shown(name)).value).toBe(false)
      raised.add(name)
    },
  )

  test('R-30 every alarm of the registry was raised', () => {
    const missing = ALARMS.map(({ name }) => name).filter((name) => !raised.has(name))
    process.stdout.write(`alarms raised: ${raised.size}, missing: ${missing.length}\n`)
    expect(missing).toEqual([])
  })

  test('R-30 said again after 15 minutes, one hour and four; the whole audit’s breaches count as well', async () => {
    const before = said().length
    granted(await town.world.core.noteSign({ sign: 'books', facts: { breaches: 3 } }))
    await aMinute()
    for (const minutes of [14, 2, 58, 3, 239]) {
      await town.world.advance(minutes * MINUTE)
      await sealAll(town.world)
      granted(await town.world.core.noteSign({ sign: 'books', facts: { breaches: 3 } }))
      await aMinute()
    }
    const texts = said()
      .slice(before)
      .map(({ text }) => text.split('\n')[0])
    expect(texts).toEqual([
      '🚨 The books do not balance. Checks that failed: 3.',
      ...Array.from({ length: 2 }, () => '🚨 Still so: The books do not balance. Checks that failed: 3.'),
    ])
    // Only the newest has a button.
    expect(
      said()
        .slice(before)
        .map((message) => buttonsOf(message).length),
    ).toEqual([0, 0, 1])
    await auditBooks.run(parts())
    await aMinute()
    expect(newest().text).toContain('Over: ')
  })

  test('ADM-01 TG-02 whoever is no staff takes nothing; a press too late says so, the second learns who was first', async () => {
    const { world } = town.standIn
    const outsider = town.phone({ name: 'Ivan Outsider' })
    const members = world.chat(group).members
    members.push(outsider.id)
    await stolen()
    await aMinute()
    await takenBack()
    const messageId = newest().id
    const press = async (who: Phone) => {
      const answer = await world.tap(who.id, 'I look after it', { chatId: group, messageId })
      await owner.settled()
      return JSON.stringify(answer)
    }
    expect(await press(outsider)).toContain('Only staff who are on duty')
    expect(newest().text).not.toContain('looks after it')
    const token = buttonsOf(newest()).length
    expect(token).toBe(1)
    const row = await town.world.deps.prisma.alarm.findFirstOrThrow({ where: { name: 'webhook', overAt: null } })
    const takes = await Promise.all(
      [agent, owner, agent].map(({ actor }) => town.world.core.lookAfterAlarm({ actor, token: row.token })),
    )
    expect(new Set(takes.map((taken) => granted(taken).alarm.takenBy)).size).toBe(1)
    expect(takes.filter((taken) => granted(taken).mine)).toHaveLength(1)
    expect(await press(owner)).toMatch(/looks after it already/)
    await aMinute()
    expect(await town.world.core.lookAfterAlarm({ actor: agent.actor, token: row.token })).toMatchObject({
      failure: { code: 'superseded' },
    })
  })

  test('R-30 a group that throws the bot out: staff hear of it in their own chats', async () => {
    town.standIn.world.removeBotFromGroup(group, owner.id)
    await owner.settled()
    granted(await town.world.core.noteSign({ sign: 'books', facts: { breaches: 1 } }))
    await aMinute()
    await town.deliver()
    await agent.settled()
    expect(agent.screen().join()).toContain('The books do not balance. Checks that failed: 1.')
  })
})

const shown = async (name: AlarmName) => {
  const open = granted(await town.world.core.listAlarms({}))
  return { value: open.some((alarm) => alarm.name === name) }
}
