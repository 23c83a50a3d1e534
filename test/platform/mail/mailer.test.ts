import { createServer, type Server, type Socket } from 'node:net'
import { inspect } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { createMailer, MailNotTaken } from '../../../src/platform/mail/mailer.ts'

let server: Server | undefined

afterEach(() => void server?.close())

/** An SMTP server that says yes to everything and keeps what it heard. */
async function smtpServer(): Promise<{ url: string; heard: () => string }> {
  let heard = ''
  server = createServer((socket: Socket) => {
    const answer = agreeable()
    socket.write('220 ready\r\n')
    socket.on('data', (chunk) => {
      heard += chunk
      const answers = String(chunk).split('\r\n').map(answer)
      socket.write(answers.join(''))
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, heard: () => heard }
}

/** One that takes no mail for anybody, in these words. */
async function refusingServer(words: string): Promise<string> {
  server = createServer((socket: Socket) => {
    socket.write('220 ready\r\n')
    socket.on('data', (chunk) => {
      for (const line of String(chunk).split('\r\n').filter(Boolean)) {
        const to = /^RCPT TO:(<.*?>)/.exec(line)?.[1]
        socket.write(to ? `${words.replace('{to}', to)}\r\n` : '250 ok\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `smtp://127.0.0.1:${(server.address() as { port: number }).port}`
}

/** What such a server answers to each line of one connection. */
function agreeable(): (line: string) => string {
  let inBody = false
  return (line) => {
    if (inBody) {
      inBody = line !== '.'
      return inBody ? '' : '250 taken\r\n'
    }
    inBody = line === 'DATA'
    if (inBody) return '354 go on\r\n'
    return line === '' ? '' : '250 ok\r\n'
  }
}

const mail = {
  to: 'anna@example.com',
  subject: 'Confirm your email 确认邮箱',
  text: 'plain words',
  html: '<p>rich</p>',
}

test('a mail leaves over SMTP from the one sender to the one recipient', async () => {
  const { url, heard } = await smtpServer()
  const mailer = createMailer({ smtpUrl: url, from: 'no-reply@pay.example.com' })
  await mailer.send(mail)
  mailer.close()
  expect(heard()).toMatch(/MAIL FROM:<no-reply@pay.example.com>/)
  expect(heard().match(/RCPT TO:.*/g)).toEqual(['RCPT TO:<anna@example.com>'])
  expect(heard()).toMatch(/^From: OKPay <no-reply@pay.example.com>\r$/m)
  expect(heard()).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(heard()).toContain('plain words')
  expect(heard()).toContain('<p>rich</p>')
})

test.each([
  ['a second recipient', { to: 'anna@example.com, mallory@example.com' }],
  ['a header in the address', { to: 'anna@example.com\r\nBcc: mallory@example.com' }],
  ['a display name', { to: 'Mallory <mallory@example.com>' }],
  ['a group', { to: 'all: anna@example.com;' }],
  ['a header in the subject', { subject: 'Hello\r\nBcc: mallory@example.com' }],
  ['a bare line feed in the subject', { subject: 'Hello\nBcc: mallory@example.com' }],
])('ATH-10 a mail with %s is not sent', async (_what, wrong) => {
  const { url, heard } = await smtpServer()
  const mailer = createMailer({ smtpUrl: url, from: 'no-reply@pay.example.com' })
  await expect(mailer.send({ ...mail, ...wrong })).rejects.toThrow()
  expect(heard()).not.toContain('mallory')
})

test('a server that cannot be reached is an error, not a lost mail', async () => {
  const { url } = await smtpServer()
  await new Promise((resolve) => server?.close(resolve))
  await expect(createMailer({ smtpUrl: url, from: 'a@b.example' }).send(mail)).rejects.toThrow('ECONNREFUSED')
})

test.each([
  '550 5.1.1 {to}: Recipient address rejected: User unknown',
  '550 5.1.2 {to}: Host or domain name not found',
  '556 5.1.10 {to}: Recipient address has null MX',
])('an address that is none is told from a server in trouble: %s', async (words) => {
  const mailer = createMailer({ smtpUrl: await refusingServer(words), from: 'no-reply@pay.example.com' })
  expect(await mailer.send(mail)).toBe('no_mailbox')
  mailer.close()
})

test.each([
  ['550 5.7.1 {to}: we do not like you', 'EENVELOPE 550 5.7.1'],
  ['450 4.2.0 {to}: greylisted, come back', 'EENVELOPE 450 4.2.0'],
  ['550 {to} no', 'EENVELOPE 550'],
])('LOG-01 KYC-05 why a mail was not taken is said in codes, without its address: %s', async (words, codes) => {
  const mailer = createMailer({ smtpUrl: await refusingServer(words), from: 'no-reply@pay.example.com' })
  const error = await mailer.send(mail).catch((thrown: unknown) => thrown)
  mailer.close()
  expect(error).toBeInstanceOf(MailNotTaken)
  expect(String((error as Error).message)).toBe(`the mail server did not take a mail: ${codes}`)
  expect(inspect(error, { showHidden: true, depth: 9 })).not.toMatch(/anna|greylisted/)
})
