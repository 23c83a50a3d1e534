import { createTransport, type Transport } from 'nodemailer'

export type OutgoingMail = { to: string; subject: string; text: string; html: string }

/** Sends a mail, or throws. Once `send` has returned, the server has taken the mail over. */
export type Mailer = { send(mail: OutgoingMail): Promise<void>; close(): void }

/** Where mails go: a server's address, or a transport of nodemailer's kind such as the sandbox's inbox. */
export type MailRoute = { smtpUrl: string } | { transport: Transport }

const SENDER_NAME = 'OKPay'

// One address and nothing that could end it: no list, no display name, no comment, no line break.
const SINGLE_ADDRESS = /^[^\s<>()[\]\\,;:"@\p{Cc}]{1,64}@[^\s<>()[\]\\,;:"@\p{Cc}]{1,253}$/u
const LINE_BREAK = /[\r\n\u2028\u2029\0]/

/** @param from the one address all mails come from */
export function createMailer(route: MailRoute & { from: string }): Mailer {
  const transporter = 'transport' in route ? createTransport(route.transport) : createTransport(smtp(route.smtpUrl))
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

function smtp(url: string) {
  return { url, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000 }
}
