import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeliveryOutcome, MailView, NoticeView } from '#core'
import deliverNotice from '../../src/jobs/deliver-notice.ts'
import { loadJobs } from '../../src/jobs/index.ts'
import sendMail from '../../src/jobs/send-mail.ts'
import sweep from '../../src/jobs/sweep.ts'
import { granted } from '../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const never = async () => {
  throw new Error('this job does not do that')
}

/** Sends one euro, to somebody new unless a payee is given, and returns the notice that waits for them. */
async function waitingNotice(to?: Person): Promise<{ id: string; payee: Person }> {
  const [payer, payee] = [await world.person({ balance: '10.00' }), to ?? (await world.person())]
  const amount = amountOf('1.00', 'EUR')
  const { intentId } = granted(
    await world.core.quoteSend({ actor: payer.chat, payee: { userId: payee.userId }, amount }),
  )
  granted(await world.core.confirmPayment({ actor: payer.chat, intentId }))
  const notice = await world.deps.prisma.notice.findFirstOrThrow({
    where: { userId: payee.userId, state: 'waiting' },
  })
  return { id: notice.id, payee }
}

const deliver = (
  id: string,
  answer: (notice: NoticeView) => DeliveryOutcome | Promise<DeliveryOutcome>,
  signal = new AbortController().signal,
) =>
  deliverNotice.run(
    {
      core: world.core,
      sendMail: never,
      removeMessage: never,
      deliverPaper: never,
      deliverNotice: async (notice) => ({ outcome: await answer(notice) }),
    },
    { ids: [id] },
    signal,
  )

/** Jobs that something asks for, and those that a clock does. */
const CALLED = [
  'deliver-notice',
  'deliver-webhooks',
  'finish-mailbox',
  'finish-rebind',
  'make-paper',
  'relay-ticket',
  'remove-message',
  'renew-posts',
  'send-mail',
  'send-payout',
  'tell-alarm',
  'tell-announcement',
]
const BY_THEMSELVES = [
  ...[
    'announce-months',
    'ask-orders',
    'audit-books',
    'check-alarms',
    'check-rails',
    'erase-topics',
    'measure-clearing',
    'poll-payouts',
    'read-rates',
    'reconcile',
    'seal-books',
  ],
  ...['settle-held', 'sweep', 'watch-webhook'],
]

describe('the outbox', () => {
  it('R-11 delivers a notice once, however often the queue runs the job', async () => {
    const { id, payee } = await waitingNotice()
    const seen: NoticeView[] = []
    const hand = (notice: NoticeView): DeliveryOutcome => {
      seen.push(notice)
      return 'sent'
    }
    for (let run = 0; run < 3; run++) await deliver(id, hand)
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({ chat: payee.chat, locale: 'en', notice: { kind: 'money_received' } })
    expect(await world.breaches()).toEqual([])
  })

  it('R-11 leaves the notice to a later job while Telegram is away, and delivers afterwards', async () => {
    const { id } = await waitingNotice()
    await deliver(id, () => 'again')
    await deliver(id, never)
    expect(await world.breaches()).toEqual([])
    await world.advance(10)
    let told = 0
    await deliver(id, () => {
      told++
      return 'sent'
    })
    expect(told).toBe(1)
  })

  it('R-14 a program that stops leaves off between two messages, and whoever runs the job next tells the rest', async () => {
    const { id, payee } = await waitingNotice()
    const stop = new AbortController()
    const told: string[] = []
    const hand = async (notice: NoticeView): Promise<DeliveryOutcome> => {
      if (told.push(notice.id) > 1) return 'sent'
      // The next one comes while this one is being told: its own job finds its reader's messages in hand.
      await waitingNotice(payee)
      stop.abort()
      return 'sent'
    }
    await expect(deliver(id, hand, stop.signal)).rejects.toThrow('aborted')
    expect(told).toHaveLength(1)
    await deliver(id, hand)
    expect(told).toHaveLength(2)
  })

  it('R-11 a person who blocked the bot gets no more tries, and keeps the money', async () => {
    const { id, payee } = await waitingNotice()
    await deliver(id, () => 'blocked')
    await deliver(id, never)
    expect(await world.balance(payee)).toBe('1.00')
    expect(await world.deps.prisma.chat.findFirst({ where: { userId: payee.userId } })).toMatchObject({ blocked: true })
  })

  it('ATH-10 sends a mail once; a mail server that is away makes the job fail, and nothing is lost', async () => {
    const chat = world.stranger()
    granted(await world.core.meetChat({ chat, firstName: 'Kim' }))
    granted(await world.core.startRegistration({ actor: chat }))
    granted(await world.core.giveRegistration({ actor: chat, field: 'name', value: 'Kim' }))
    granted(await world.core.giveRegistration({ actor: chat, field: 'email', value: 'kim.jobs@example.org' }))
    const { id } = await world.deps.prisma.mail.findFirstOrThrow({
      where: { state: 'waiting' },
      orderBy: { createdAt: 'desc' },
    })
    const mails: MailView[] = []
    const send = (mail: MailView, works: boolean) => {
      if (!works) throw new Error('the mail server is away')
      mails.push(mail)
      return 'sent' as const
    }
    const job = (works: boolean) =>
      sendMail.run(
        {
          core: world.core,
          deliverNotice: never,
          removeMessage: never,
          deliverPaper: never,
          sendMail: async (mail) => send(mail, works),
        },
        { id },
      )
    await expect(job(false)).rejects.toThrow('away')
    await job(true)
    await job(true)
    expect(mails.map(({ to, template }) => `${template} ${to}`)).toEqual(['email_verify kim.jobs@example.org'])
  })

  it('MNY-14 the sweep ends what nobody waits for any more, and moves no money', async () => {
    const ana = await world.person({ balance: '10.00' })
    const { reference } = granted(
      await world.core.startTopUp({ actor: ana.chat, rail: 'bank', amount: amountOf('5.00', 'EUR') }),
    )
    await world.advance(15 * 86_400)
    await sweep.run({
      core: world.core,
      deliverNotice: never,
      sendMail: never,
      removeMessage: never,
      deliverPaper: never,
    })
    expect(granted(await world.core.getTopUp({ actor: ana.chat, reference })).state).toBe('expired')
    expect(await world.balance(ana)).toBe('10.00')
    expect(await world.breaches()).toEqual([])
  })

  it('finds every job in its folder, each with a name of its own', async () => {
    const jobs = await loadJobs({
      core: world.core,
      deliverNotice: never,
      sendMail: never,
      removeMessage: never,
      deliverPaper: never,
    })
    expect(jobs.map((job) => job.name).sort()).toEqual([...CALLED, ...BY_THEMSELVES].sort())
    expect(
      jobs
        .filter((job) => job.cron)
        .map((job) => job.name)
        .sort(),
    ).toEqual(BY_THEMSELVES)
  })
})
