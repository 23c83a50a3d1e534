import { connect } from 'node:net'
import { createTransport, type Transport } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport'

export type OutgoingMail = { to: string; subject: string; text: string; html: string }

/** Sends a mail, or throws. Once `send` has returned, the server has taken the mail over. */
export type Mailer = { send(mail: OutgoingMail): Promise<void>; close(): void }

/** Where mails go: a server's address, or a transport of nodemailer's kind such as the sandbox's inbox. */
export type MailRoute = { smtpUrl: string; patienceMs?: number } | { transport: Transport }

const SENDER_NAME = 'OKPay'
const PATIENCE_MS = 30_000

// One address and nothing that could end it: no list, no display name, no comment, no line break.
const SINGLE_ADDRESS = /^[^\s<>()[\]\\,;:"@\p{Cc}]{1,64}@[^\s<>()[\]\\,;:"@\p{Cc}]{1,253}$/u
const LINE_BREAK = /[\r\n\u2028\u2029\0]/

/** @param from the one address all mails come from */
export function createMailer(route: MailRoute & { from: string }): Mailer {
  const transporter = 'transport' in route ? createTransport(route.transport) : createTransport(smtp(route))
  const sender = { name: SENDER_NAME, address: single(route.from) }

  return {
    async send({ to, subject, text, html }) {
      if (LINE_BREAK.test(subject)) throw new Error('a subject is one line')
      await transporter.sendMail({
        from: sender,
        to: { name: '', address: single(to) },
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
        // A text of ours that looks like a path or an address is still only a text.
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    },
    close: () => transporter.close(),
  }
}

function single(address: string): string {
  if (!SINGLE_ADDRESS.test(address)) throw new Error('a mail goes to exactly one address')
  return address
}

/** A server that says something now and then is not silent: what bounds one mail as a whole is its connection (OPS-05). */
function smtp({ smtpUrl: url, patienceMs = PATIENCE_MS }: { smtpUrl: string; patienceMs?: number }) {
  const { protocol, hostname, port } = new URL(url)
  const at = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || (protocol === 'smtps:' ? 465 : 587)) }
  const getSocket: SMTPTransport.Options['getSocket'] = (_options, answer) => {
    const connection = connect(at)
    const over = setTimeout(() => connection.destroy(new Error('the mail server takes too long')), patienceMs)
    connection.once('close', () => clearTimeout(over))
    connection.once('error', answer)
    connection.once('connect', () => {
      connection.off('error', answer)
      answer(null, { connection })
    })
  }
  return { url, greetingTimeout: 5_000, socketTimeout: 15_000, getSocket }
}
