import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startOfDay } from '../../../src/core/kit/time.ts'
import type { JobDeps } from '../../../src/jobs/job.ts'
import sendPayout from '../../../src/jobs/send-payout.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { IBAN, payoutSays, savedAccount } from '../../support/withdraw.ts'
import type { Person } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  Object.assign(town.world.payoutDesk, { answer: { state: 'accepted' }, standing: null })
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

type Customer = Phone & { person: Person }

const ACCOUNT = 'your bank account ···3000'
const rich = (balance = '500.00') => town.customer({ balance })
const refOn = (phone: Phone) => /W-\w{4}-\w{4}/.exec(phone.sees())?.[0] ?? ''

async function withAccount(balance?: string): Promise<Customer> {
  const anna = await rich(balance)
  await savedAccount(town.world, anna.person)
  await town.world.deps.prisma.notice.updateMany({ data: { state: 'parked' } })
  return anna
}

/** A withdrawal up to its confirm card. */
async function shows(anna: Customer, line: string): Promise<void> {
  await anna.writes(`/withdraw ${line}`)
  await anna.taps('Bank account ···3000')
}

/** What the workers do: sends what waits, and tells what there is to tell. */
async function work(anna: Customer): Promise<void> {
  await sends(anna)
  await town.deliver()
}

async function sends(anna: Customer): Promise<void> {
  const waiting = await town.world.deps.prisma.payout.findMany({ where: { ownerId: anna.person.userId } })
  for (const { id } of waiting) await sendPayout.run({ core: town.world.core } as JobDeps, { id })
}

/** The bank's word about a withdrawal. */
async function bankSays(reference: string, type: 'payout.settled' | 'payout.returned'): Promise<void> {
  await payoutSays(town.world, reference, type)
  await town.deliver()
}

describe('flows/withdraw commands/withdraw actions/withdraw actions/withdraw-confirm actions/withdraw-check', () => {
  test('S53 fee, total, arrival and whose account stand on the card before anything moves; then it goes, and arrives', async () => {
    const anna = await withAccount()
    await anna.writes('/withdraw 25')
    expect(anna.sees()).toContain('Bank account: fee 0.5%, at least 0.50 EUR')
    await anna.taps('Bank account ···3000')
    expect(anna.sees()).toContain(`Withdraw 25.00 EUR to ${ACCOUNT}\nIn the name of Anna Keller`)
    expect(anna.sees()).toContain('Fee 0.50 EUR · total 25.50 EUR\nUsually there within 1 hour to 2 working days')
    await anna.taps('Withdraw 25.00 EUR')
    await anna.tapsPin(anna.person.pin)
    expect(anna.sees()).toContain('⏳ 25.00 EUR is about to go')
    const [reference, { id: card }] = [refOn(anna), anna.newest()]
    expect(anna.buttonsOf(card)).toContain('Call it off: 25.50 EUR back')
    expect(await town.world.balance(anna.person)).toBe('474.50')
    await work(anna)
    expect(anna.sees()).toContain(`25.00 EUR was sent to ${ACCOUNT}`)
    // What can no longer be called off is not offered any more, on the card that was confirmed either.
    expect(anna.buttonsOf(card)).toEqual(['Where it is now', 'Ask support', 'Home'])
    await bankSays(reference, 'payout.settled')
    expect(anna.sees()).toContain(`✅ 25.00 EUR has reached ${ACCOUNT}`)
    expect(anna.message(card)?.text).toContain('25.00 EUR has reached')
    expect(anna.buttonsOf(card)).toEqual(['Receipt', 'Withdraw again', 'Ask support', 'Home'])
    await anna.taps('Details')
    expect(anna.sees()).toMatch(/Confirmed .*\nSent .*\nArrived /)
    expect(anna.buttons()).toEqual(['Receipt', 'Withdraw again', 'Ask support', 'Home'])
    await anna.taps('Withdraw again')
    expect(anna.sees()).toContain(`Withdraw 25.00 EUR to ${ACCOUNT}`)
    expect(anna.sees()).toContain('After this you keep 449.00 EUR')
    expect(refOn(anna)).toBe('')
    await anna.writes('/history')
    expect(anna.sees()).toContain('withdrawn to ···3000')
    await anna.opensEntry('withdrawn')
    expect(anna.sees()).toContain(reference)
    expect(anna.buttons().at(-1)).toBe('Back to history')
    await anna.taps('Back to history')
    expect(anna.sees()).toContain('withdrawn to ···3000')
    await anna.opensEntry('withdrawn')
    await anna.taps('Receipt')
    expect(anna.sees()).toContain(`✅ Receipt for ${reference}`)
  })

  test('S32 a way out that does not work says so before anybody tries, and no more once it works', async () => {
    const anna = await withAccount()
    const { payoutDesk, core } = town.world
    const labels = () => anna.buttons().filter((label) => label.includes('3000'))
    for (const [mood, word] of [
      ['down', '⚠️ Out of order right now: what you withdraw this way waits on hold'],
      ['maintenance', '⚠️ Under maintenance right now'],
    ] as const) {
      payoutDesk.mood = mood
      await core.checkRails({})
      expect(await anna.writes('/withdraw 25')).toContain(word)
      expect(labels()).toEqual(['⚠️ Bank account ···3000'])
    }
    payoutDesk.mood = 'up'
    await core.checkRails({})
    expect(await anna.writes('/withdraw 25')).not.toContain('right now')
    expect(labels()).toEqual(['Bank account ···3000'])
  })

  test('S53 notices/payout-news what the bank returns is back with its fee and the reason, and a tap begins again', async () => {
    const anna = await withAccount()
    await shows(anna, '15')
    await anna.taps('Withdraw 15.00 EUR')
    const reference = refOn(anna)
    await work(anna)
    await bankSays(reference, 'payout.settled')
    await bankSays(reference, 'payout.returned')
    expect(anna.sees()).toContain(`⚠️ 15.00 EUR to ${ACCOUNT} was returned. 15.50 EUR is available again, fee included.`)
    expect(anna.sees()).toContain('The account is in another name.')
    expect(await town.world.balance(anna.person)).toBe('500.00')
    await anna.taps('Withdraw again')
    expect(anna.sees()).toContain('Where should it go?')
    await anna.writes('/history')
    expect(anna.sees()).toContain('1. 15.00 EUR withdrawn to ···3000, returned · ')
  })

  test('S39 what goes without a PIN says how much of today’s cap is left after it', async () => {
    const anna = await withAccount()
    await shows(anna, '15')
    expect(anna.sees()).toContain('No PIN needed. After this, 35.00 EUR more can go out today without one.')
    await anna.taps('Withdraw 15.00 EUR')
    await shows(anna, '20')
    expect(anna.sees()).toContain('After this, 15.00 EUR more can go out today without one.')
    await shows(anna, '40')
    expect(anna.sees()).not.toContain('No PIN needed')
  })

  test('S53 everything never fails because of the fee, to the last cent', async () => {
    const anna = await withAccount('137.31')
    await shows(anna, 'all')
    expect(anna.sees()).toContain('After this you keep 0.00 EUR')
    await anna.taps('Withdraw 136.62 EUR')
    await anna.tapsPin(anna.person.pin)
    expect(await town.world.balance(anna.person)).toBe('0.00')
  })

  test('S53 what a new account does not take is said before limits that would allow more, and the tap goes through', async () => {
    const anna = await withAccount('900.00')
    await town.world.deps.prisma.destination.updateMany({
      where: { ownerId: anna.person.userId },
      data: { coolingUntil: new Date(town.world.deps.clock().getTime() + 3_600_000) },
    })
    await shows(anna, '800')
    expect(anna.sees()).toContain('destination_new')
    await anna.taps('Withdraw 20.00 EUR instead')
    expect(anna.sees()).toContain('Withdraw 20.00 EUR to')
  })

  test('not enough for the fee offers the exact amount, and its tap goes through', async () => {
    const anna = await withAccount('18.00')
    await anna.writes('/withdraw 18')
    expect(anna.sees()).toContain('insufficient_for_fee')
    await anna.taps('Withdraw 17.50 EUR instead')
    await anna.taps('Bank account ···3000')
    await anna.taps('Withdraw 17.50 EUR')
    expect(anna.sees()).toContain('⏳ 17.50 EUR is about to go')
  })

  test('S42 S53 more than there is is told before an account is asked for, with the most that goes as a button', async () => {
    const anna = await rich('18.00')
    await anna.writes('/withdraw 700')
    expect(anna.sees()).toContain('insufficient_balance')
    expect(anna.sees()).not.toContain('You have no account')
    await anna.taps('Withdraw 17.50 EUR instead')
    expect(anna.sees()).toContain('You have no account or card added for EUR')
    const poor = await town.customer({})
    await poor.writes('/withdraw all')
    expect(poor.sees()).toContain('insufficient')
  })

  test('RSK-01 S51 notices/payout-suspicious what the rules refuse says why, what still works and whom to ask, and its owner is asked', async () => {
    const anna = await withAccount()
    const now = town.world.deps.clock()
    const counted = { hour: now.getUTCHours(), inHour: 60 }
    await town.world.deps.prisma.spendCounter.create({
      data: { userId: anna.person.userId, day: startOfDay(now), operation: 'out', currency: 'EUR', ...counted },
    })
    await shows(anna, '100')
    expect(anna.sees()).toContain('Not withdrawn: this withdrawal looks unusual')
    expect(anna.sees()).toContain('There were very many payments within an hour')
    const [support = ''] = anna.buttons()
    await anna.taps('Choose another account')
    expect(anna.sees()).toContain('Where should it go?')
    await town.deliver()
    expect(anna.sees()).toContain(`Was this you? We stopped a withdrawal of 100.00 EUR to ${ACCOUNT}`)
    await anna.taps('It was me')
    expect(anna.sees()).toContain('We have noted that it was you')
    expect(support).toBe('Ask support')
  })

  test('S23 S50 what may not be withdrawn where somebody lives is said before anything is saved, and one tap asks in what may', async () => {
    const min = await town.customer({ phone: '+821012345678', currency: 'KRW', balance: '100000' })
    await savedAccount(town.world, min.person, { currency: 'KRW', typed: '004 123456783000' })
    expect(await min.writes('/withdraw 25 eur')).toContain(
      '⛔ Not withdrawn: to South Korea there are no withdrawals in EUR.\nPossible: KRW.',
    )
    expect(min.sees()).toContain('region_not_supported')
    await min.taps('KRW instead')
    expect(min.sees()).toContain('How much do you want to withdraw?')
    await min.writes('10000')
    await min.taps('Bank account ···3000')
    await min.taps('Withdraw 10,000 KRW')
    expect(min.sees()).toContain('⏳ 10,000 KRW is about to go')
  })

  test('actions/withdraw-call-off one tap brings all of it back until somebody has begun to send it, and not after', async () => {
    const anna = await withAccount()
    await shows(anna, '10')
    await anna.taps('Withdraw 10.00 EUR')
    await anna.taps('Call it off: 10.50 EUR back')
    expect(anna.sees()).toContain('✅ Called off. 10.50 EUR is available again')
    expect(await town.world.balance(anna.person)).toBe('500.00')
    await shows(anna, '12')
    await anna.taps('Withdraw 12.00 EUR')
    const { id } = anna.newest()
    // The bank has begun, and the news of it has not come yet.
    await sends(anna)
    await anna.taps('Call it off: 12.50 EUR back', id)
    expect(anna.message(id)?.text).toContain('payout_under_way')
    await anna.taps('Where it is now', id)
    expect(anna.message(id)?.text).toContain('is on its way')
  })

  test('MNY-15 nobody knows: it stays on hold, its owner is told, and the final word ends it', async () => {
    const anna = await withAccount()
    await shows(anna, '10')
    await anna.taps('Withdraw 10.00 EUR')
    const reference = refOn(anna)
    town.world.payoutDesk.answer = { state: 'unknown' }
    await work(anna)
    expect(anna.sees()).toContain('the bank has not answered yet')
    expect(await town.world.balance(anna.person)).toBe('489.50')
    await bankSays(reference, 'payout.settled')
    expect(anna.sees()).toContain('has reached')
  })
})

describe('flows/destination actions/destinations actions/destination-add-bank actions/destination-add-card actions/destination-card-saved actions/destination-remove notices/destination-added', () => {
  test('S53 a bank account is saved with PIN and password page; its owner hears of it, and only small amounts go there for a day', async () => {
    const anna = await rich()
    await anna.writes('/withdraw 50')
    expect(anna.sees()).toContain('You have no account or card added')
    await anna.taps('Add a bank account')
    await anna.writes('DE89 3704 0044 0532 0130 02')
    expect(anna.sees()).toContain('which is not an account any bank knows')
    await anna.writes(IBAN)
    expect(anna.sees()).toContain(`Add ${ACCOUNT} to withdraw to`)
    await anna.tapsPin(anna.person.pin)
    const [, token = ''] = (anna.linkOf('Enter my password') ?? '').split('/destination#')
    granted(await town.world.core.allowDestination({ token, password: anna.person.password }))
    await town.deliver()
    expect(anna.sees()).toContain(`✅ You can withdraw to ${ACCOUNT} now`)
    // The 50 she named before are not asked again, nor where they go.
    await anna.taps('Withdraw')
    expect(anna.sees()).toContain('destination_new')
    await anna.taps('Withdraw 20.00 EUR instead')
    await anna.taps('Withdraw 20.00 EUR')
    expect(anna.sees()).toContain('⏳ 20.00 EUR is about to go')
    await town.world.advance(24 * 3600 + 1)
    await shows(anna, '50')
    expect(anna.sees()).toContain('Withdraw 50.00 EUR to')
  })

  test('S53 an account that a withdrawal is on hold for is not removed, until one tap calls that off and removes it', async () => {
    const anna = await withAccount()
    await shows(anna, '10')
    await anna.taps('Withdraw 10.00 EUR')
    await anna.writes('/withdraw 5')
    await anna.taps('My accounts and cards')
    await anna.taps(`Remove ${ACCOUNT}`)
    expect(anna.sees()).toContain('Not removed: a withdrawal of 10.00 EUR there is on hold')
    await anna.taps('Call off 10.50 EUR and remove')
    expect(anna.sees()).toContain('None is added yet.')
    expect(await town.world.balance(anna.person)).toBe('500.00')
  })

  test('PCI-01 a card is saved on its processor’s page: no number comes near us, and PIN and code allow it', async () => {
    const anna = await rich()
    const app = await enrol(town.world, anna.person)
    await anna.writes('/withdraw 15')
    town.world.cardVault.isSaved = false
    await anna.taps('Add a card')
    expect(anna.linkOf('Open the page')).toContain('https://cards.example/save/')
    await anna.taps('I have saved it')
    expect(anna.toasts().at(-1)).toContain('not saved yet')
    town.world.cardVault.isSaved = true
    await anna.taps('I have saved it')
    expect(anna.sees()).toContain('Add your card ···4242')
    await anna.tapsPin(anna.person.pin)
    await anna.writes(await app.next())
    expect(anna.sees()).toContain('✅ Added: your card ···4242')
    await anna.taps('Withdraw')
    expect(anna.sees()).toContain('Withdraw 15.00 EUR to your card ···4242')
    await anna.writes('/withdraw 15')
    await anna.taps('My accounts and cards')
    expect(anna.sees()).toContain('• your card ···4242')
    await anna.taps('Remove your card ···4242')
    expect(anna.sees()).toContain('None is added yet.')
  })
})
