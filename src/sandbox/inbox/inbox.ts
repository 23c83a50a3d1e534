import { randomUUID } from 'node:crypto'
import type { SentMessageInfo, Transport } from 'nodemailer'
import type { Events } from '../control/events.ts'
import { linksIn } from './links.ts'
import { inMemory, type MailFile } from './mail-file.ts'

const KEPT_MAX = 500

/** A mail as its reader sees it. */
export type Mail = {
  id: string
  to: string[]
  subject: string
  text: string
  html: string
  links: string[]
  at: string
}

/** A mailbox for every address there is: what is sent arrives at once and goes nowhere else. */
export type Inbox = {
  /** Hand this to `nodemailer.createTransport`. */
  transport: Transport
  /** Newest first; with an address, only what was sent to it. */
  list(to?: string): Mail[]
  /** The newest mail to an address, as soon as there is one. */
  arrival(to: string): Promise<Mail>
}

/** Opens the mailbox. It keeps the newest 500; a mail counts as taken when its file, if there is one, has it. */
export function createInbox(events: Events, now: () => Date = () => new Date(), file: MailFile = inMemory): Inbox {
  const mails = [...file.kept]

  const send: Transport['send'] = (mail, callback) => {
    mail.normalize((error, data) => {
      if (error) return callback(error, undefined as unknown as SentMessageInfo)
      const { to, subject = '', text, html } = data
      const [plain, rich] = [asText(text), asText(html)]
      const id = `mail_${randomUUID()}`
      mails.unshift({
        id,
        to: addresses(to),
        subject,
        text: plain,
        html: rich,
        links: linksIn(plain, rich),
        at: now().toISOString(),
      })
      mails.splice(KEPT_MAX)
      const taken = { envelope: mail.message.getEnvelope(), messageId: mail.message.messageId() }
      file.save(mails).then(
        () => {
          events.publish({ kind: 'mail', id })
          callback(null, taken)
        },
        (problem: Error) => callback(problem, undefined as unknown as SentMessageInfo),
      )
    })
  }

  const list = (to?: string) => (to ? mails.filter((mail) => mail.to.includes(to.trim().toLowerCase())) : mails)
  return {
    transport: { name: 'inbox', version: '1', send },
    list,
    arrival: (to) =>
      new Promise((resolve) => {
        const look = () => {
          const [newest] = list(to)
          if (!newest) return
          stop()
          resolve(newest)
        }
        const stop = events.subscribe(look)
        look()
      }),
  }
}

function asText(content: unknown): string {
  return typeof content === 'string' ? content : ''
}

/** After nodemailer's `normalize` a recipient is always an object with an address, and several are a list. */
function addresses(to: unknown): string[] {
  const list = Array.isArray(to) ? to : [to]
  return list.flatMap((each) => (typeof each?.address === 'string' ? [each.address.toLowerCase()] : []))
}
