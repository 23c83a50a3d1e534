import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STAFF_ROLES } from '#core'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { heldForReview } from '../../support/held.ts'
import { waitingCase } from '../../support/identity.ts'
import { granted } from '../../support/people.ts'
import { refunded, type Sold, sold } from '../../support/refund.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { doubtfulPayout } from '../../support/withdraw.ts'
import { amountOf } from '../../support/world.ts'

const { staff, commands } = await loadRegistries()

let town: Town
let agent: Phone
let supervisor: Phone
let sale: Sold
beforeAll(async () => {
  town = await openTown()
  agent = await town.agent('agent', 'Lena')
  supervisor = await town.agent('supervisor', 'Max')
  const { world } = town
  const owner = await town.customer({ name: 'Zebulon Quartzhouse', username: 'aurora_owner' })
  const payer = await town.customer({ name: 'Xaviera Plumbob', balance: '100.00' })
  sale = await sold(world, { owner: owner.person, payer: payer.person })
  granted(await world.core.writeToSupport({ actor: payer.actor, text: 'It is cold.', about: sale.payment }))
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

const isPictured = (phone: Phone) => phone.newest().media?.kind === 'photo'

describe('staff/tx, actions/tx', () => {
  test('ADM-05 one card with everything: masked, then in full with a reason; on to the ticket, the shop, the customer', async () => {
    const card = await agent.writes(`/tx ${sale.payment}`)
    expect(card).toContain(`Payment to a shop · ${sale.payment}`)
    expect(card).toContain('✅ Done')
    expect(card).toContain('12.50 EUR · fee 0.13 EUR')
    expect(card).toContain(`From X••••• P•••••`)
    expect(card).toContain('Shop: Café Aurora')
    expect(card).toContain(`user ${sale.payer.okpayId} → user ${sale.owner.okpayId} 12.37 EUR`)
    expect(card).toContain(`→ fee_pay 0.13 EUR`)
    expect(card).toContain('Support request no. 1: waits for an answer')
    expect(agent.buttons()).toEqual(['Show in full', 'Payer', 'Payee', 'Shop', 'Support request', 'Home'])
    const { id } = agent.newest()
    await agent.taps('Support request')
    expect(agent.newest().id).toBe(id)
    await agent.taps('Transaction')
    await agent.taps('Show in full')
    expect(agent.sees()).toContain('Why do you need it?')
    await agent.writes('the buyer calls')
    expect(agent.sees()).toContain('Payer: Xaviera Plumbob')
    expect(agent.sees()).toContain('For: Two cappuccinos')
    expect(agent.buttons()).not.toContain('Show in full')
  })

  test('what is no word is answered with how it is written, what names nothing says so', async () => {
    expect(await agent.writes('/tx')).toContain('in the same line: /tx T-7QK2-9FXD')
    expect(await agent.writes('/tx T-0000-0000')).toContain('not_found')
  })

  test('what was refunded is on it', async () => {
    const { reference } = await refunded(town.world, sale)
    expect(await agent.writes(`/tx ${sale.payment}`)).toContain(`Given back: 12.50 EUR · ${reference}`)
    expect(agent.sees()).toContain('Left to give back: 0.00 EUR')
  })
})

describe('staff/merchants, actions/merchants, actions/merchant-case', () => {
  test('ADM-05 the list, one by name, its owner in full with a reason', async () => {
    expect(await agent.writes('/merchants')).toContain('Café Aurora')
    await agent.taps('Café Aurora')
    const card = await agent.writes('/merchants aurora')
    expect(card).toContain('takes payments')
    expect(card).toContain('One payment: 12.50 EUR · given back 12.50 EUR of 1')
    expect(card).toContain('Given back of 100.0 % of the payments (1)')
    expect(card).not.toMatch(/Quartzhouse|@example\.org/)
    await agent.taps('Show in full')
    expect(await agent.writes('a complaint')).toContain('Name: Zebulon Quartzhouse')
    expect(await agent.writes('/merchants no such shop')).toContain('none is called that')
  })
})

describe('staff/audit, actions/audit', () => {
  test('LOG-04 who looked at what and why; older pages in the same card; words of another shape', async () => {
    const card = await supervisor.writes('/audit')
    expect(card).toContain('Audit trail · everything')
    const { id } = supervisor.newest()
    await supervisor.taps('Older')
    expect(supervisor.newest().id).toBe(id)
    const about = await supervisor.writes(`/audit ${sale.payment} today`)
    expect(about).toContain('Looked at a transaction in full')
    expect(about).toContain('Lena (staff)')
    expect(about).toContain('Why: the buyer calls')
    expect(about).not.toMatch(/Plumbob|Quartzhouse/)
    expect(await supervisor.writes('/audit one two three')).toContain('/audit @lena 7d')
    expect(await supervisor.writes('/audit lena yesterdayish')).toContain('/audit @lena 7d')
    expect(await supervisor.writes('/audit 2020-01-01..2020-01-31')).toContain('Nothing of that time.')
  })
})

describe('staff/today, actions/today', () => {
  test('the business as a picture, another time in its place; in Chinese, too', async () => {
    const caption = await supervisor.writes('/today')
    expect(caption).toContain('Today · ')
    expect(caption).toMatch(/Moved: [\d,.]+ EUR · yesterday by now 0\.00 EUR/)
    expect(caption).toContain('Our answers: nobody rated them.')
    expect(isPictured(supervisor)).toBe(true)
    const { id } = supervisor.newest()
    await supervisor.taps('7 days')
    expect([supervisor.newest().id, isPictured(supervisor)]).toEqual([id, true])
    expect(supervisor.sees()).toContain('Seven days · since')
    expect(await supervisor.writes('/today tomorrow')).toContain('/today week')
    await supervisor.writes('/language')
    await supervisor.taps('简体中文')
    expect(await supervisor.writes('/today yesterday')).toContain('昨日概况')
    expect(await supervisor.writes(`/tx ${sale.payment}`)).toContain('付款人：')
    await supervisor.writes('/language')
    await supervisor.taps('English')
  })
})

describe('ADM-05 no card of staff tells who somebody is before a reason was given', () => {
  const [NAME, EMAIL, PHONE, IBAN] = ['Wolfgang Yxhammer', 'yx-hammer@secret.example', '+4915799912345', '3704']
  const told = new RegExp(`Yxhammer|yx-hammer|15799912345|${IBAN} 0044|\\+4915112345`)

  test('ADM-05 every command and list, and every card they lead to, by everybody who may see it', async () => {
    const { world } = town
    const planted = await town.customer({
      name: NAME,
      username: 'wolf_y',
      email: EMAIL,
      phone: PHONE,
      balance: '900.00',
    })
    await planted.writes('/support')
    await planted.writes('Where is it?')
    await heldForReview(world, planted.person)
    await waitingCase(world, planted.person)
    await unmatchedMoney(world, amountOf('7.00', 'EUR'))
    const payout = await doubtfulPayout(world, planted.person)
    const shop = granted(await world.core.nameShop({ actor: planted.actor, name: 'Wolf Goods' }))
    expect(shop).toBeDefined()
    const asks = [
      '/user @wolf_y',
      `/tx ${payout.reference}`,
      '/merchants',
      '/merchants Wolf',
      '/queue',
      '/kyc',
      '/risk',
    ]
    const lists = [
      '/payout',
      `/payout ${payout.reference}`,
      '/suspense',
      '/books',
      `/audit ${planted.person.okpayId}`,
      '/today',
    ]
    let seen = 0
    for (const role of ['agent', 'supervisor', 'finance', 'auditor'] as const) {
      const phone = await town.agent(role, `One ${role}`)
      for (const asked of [...asks, ...lists])
        for (const card of await cardsBehind(phone, asked)) {
          seen += 1
          expect(card, `${role} ${asked}`).not.toMatch(told)
        }
    }
    expect(seen).toBeGreaterThan(60)
  }, 240_000)

  /** What a command answers, and what the cards say that its buttons lead to. */
  async function cardsBehind(phone: Phone, asked: string): Promise<string[]> {
    const cards = [await phone.writes(asked)]
    for (const label of leads(phone)) {
      await phone.writes(asked)
      if (phone.buttons().includes(label)) await phone.taps(label)
      cards.push(phone.sees())
    }
    return cards.map((card) => card.replaceAll(asked, ''))
  }

  /** Buttons that lead to something of one customer, and do nothing. */
  const leads = (phone: Phone) =>
    phone
      .buttons()
      .filter((label) => /Customer|Payer|Owner|Requests|No\. |Unusual|EUR|•|Withdrawal|W-/.test(label))
      .slice(0, 3)
})

describe('ADM-01 role × command, as the registry has them', () => {
  const names = [...staff.values()].filter(({ name }) => !commands.has(name))
  test.each([...STAFF_ROLES])(
    'ADM-01 %s: every staff command is there, or is a command that never was',
    async (role) => {
      const phone = await town.agent(role, `Any ${role}`)
      const view = granted(await town.world.core.meetChat({ chat: phone.actor, firstName: 'X' }))
      await phone.writes('/help')
      const help = phone.sees()
      for (const { name, needs, menu } of names) {
        const may = needs !== undefined && view.may.includes(needs)
        const answer = await phone.writes(`/${name}`)
        expect(!answer.includes(`I do not know /${name}`), `${role} /${name}`).toBe(may)
        expect(help.includes(`/${name} · `), `${role} /help /${name}`).toBe(may && menu.inMenu)
      }
    },
  )

  // Names that are everybody's, too: with a customer behind it, each is staff's for whoever may, and else never names one.
  const SHARED = {
    freeze: ['accounts.restrict', () => 'Which reason is the customer told'],
    unfreeze: ['accounts.ask_release', () => 'is not frozen by us'],
    limits: ['customers.see', () => sale.owner.okpayId],
  } as const

  test.each([...STAFF_ROLES])(
    'ADM-01 %s: /freeze, /unfreeze and /limits of a customer, too, are there or are everybody’s own',
    async (role) => {
      const phone = await town.agent(role, `Also ${role}`)
      const view = granted(await town.world.core.meetChat({ chat: phone.actor, firstName: 'X' }))
      expect(Object.keys(SHARED).toSorted()).toEqual([...staff.keys()].filter((name) => commands.has(name)).toSorted())
      for (const [name, [needs, says]] of Object.entries(SHARED)) {
        expect(staff.get(name)?.needs).toBe(needs)
        const answer = await phone.writes(`/${name} @aurora_owner${name === 'limits' ? '' : ' a stolen phone'}`)
        expect(answer.includes(says()), `${role} /${name}: ${answer}`).toBe(view.may.includes(needs))
      }
    },
  )
})
