import { connect } from 'node:net'
import { createTransport, type Transport } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport'
import { messageOf } from '../log/said.ts'

export type OutgoingMail = { to: string; subject: string; text: string; html: string }

/** `no_mailbox`: the server knows no such address, now or later. */
type MailOutcome = 'sent' | 'no_mailbox'

/** Sends a mail, or throws a `MailNotTaken`. Once `send` has said `sent`, the server has taken the mail over. */
export type Mailer = { send(mail: OutgoingMail): Promise<MailOutcome>; close(): void }

/** Why a mail was not taken: codes alone. What the server said repeats the address, or the mail (LOG-01, KYC-05). */
export class MailNotTaken extends Error {
  override readonly name = 'MailNotTaken'
}

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
      const whole = {
        from: sender,
        to: { name: '', address: single(to) },
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
        // A text of ours that looks like a path or an address is still only a text.
        disableFileAccess: true,
        disableUrlAccess: true,
      }
      try {
        await transporter.sendMail(whole)
        return 'sent'
      } catch (error) {
        const answer = answerIn(error)
        if (answer.isOfAddress && NO_MAILBOX.test(answer.status)) return 'no_mailbox'
        throw new MailNotTaken(`the mail server did not take a mail: ${answer.said}`)
      }
    },
    close: () => transporter.close(),
  }
}

// RFC 3463: no such mailbox, host or address, a mailbox that moved, a domain that takes no mail, a mailbox that is shut.
const NO_MAILBOX = /^5\.(?:1\.(?:1|2|3|6|10)|2\.1)$/

/** What a server answered, by its codes: nodemailer's, SMTP's reply (`550`) and the status in it (`5.1.1`). */
function answerIn(error: unknown): { said: string; status: string; isOfAddress: boolean } {
  const { code, responseCode, response, command } = error as { [field: string]: unknown }
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(String(response ?? ''))?.[1] ?? ''
  const parts = [code, responseCode, status].filter((part) => /^[\w.]{1,40}$/.test(String(part ?? '')))
  // What failed before the server spoke is of the network, and has nothing of the mail in it.
  const said = responseCode === undefined ? messageOf(error) : ''
  return { said: [...parts, said].filter(Boolean).join(' '), status, isOfAddress: command === 'RCPT TO' }
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
