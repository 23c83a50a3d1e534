import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { listen } from '../../../src/platform/listen.ts'
import { sandboxApp } from '../../../src/sandbox/app.ts'
import { createEvents, type SandboxEvent } from '../../../src/sandbox/control/events.ts'
import { createInbox } from '../../../src/sandbox/inbox/inbox.ts'
import { inboxRoutes } from '../../../src/sandbox/inbox/routes.ts'

const from = 'OKPay <no-reply@okpay.example>'

describe('the sandbox’s mailbox', () => {
  it('keeps what nodemailer sends, newest first, and announces it', async () => {
    const events = createEvents()
    const announced: SandboxEvent[] = []
    events.subscribe((event) => announced.push(event))
    const inbox = createInbox(events, () => new Date('2026-01-02T03:04:05Z'))
    const post = createTransport(inbox.transport)
    const url = 'https://okpay.example/email#t=a_b-1'
    const info = await post.sendMail({
      from,
      to: 'Anna <Anna@Example.com>, ben@example.com',
      subject: 'Confirm 确认',
      text: `Open ${url}.`,
    })
    await post.sendMail({
      from,
      to: 'ben@example.com',
      subject: 'Second',
      html: '<a href="https://okpay.example/?a=1&amp;b=2">x</a>',
    })

    expect(info.messageId).toMatch(/^<.+>$/)
    const [second, first] = inbox.list()
    expect(first).toMatchObject({
      to: ['anna@example.com', 'ben@example.com'],
      subject: 'Confirm 确认',
      text: `Open ${url}.`,
      links: [url],
      at: '2026-01-02T03:04:05.000Z',
    })
    expect(second).toMatchObject({ subject: 'Second', links: ['https://okpay.example/?a=1&b=2'] })
    expect(announced).toEqual([
      { kind: 'mail', id: first?.id },
      { kind: 'mail', id: second?.id },
    ])
  })

  it('answers GET /api/mail, for one address when asked', async () => {
    const inbox = createInbox(createEvents())
    const post = createTransport(inbox.transport)
    for (const to of ['anna@example.com', 'ben@example.com']) await post.sendMail({ from, to, subject: to, text: 'x' })
    const { url, close } = await listen(sandboxApp([inboxRoutes(inbox)]), 0)
    const subjects = async (query: string) => {
      const mails = (await (await fetch(`${url}/api/mail${query}`)).json()) as { subject: string }[]
      return mails.map(({ subject }) => subject)
    }
    expect(await subjects('')).toEqual(['ben@example.com', 'anna@example.com'])
    expect(await subjects('?to=Anna@example.com')).toEqual(['anna@example.com'])
    await close()
  })
})
