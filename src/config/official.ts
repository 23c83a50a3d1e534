import type { Config } from '../config.ts'
import type { Official } from '../official.ts'

/** Whom our mails are from. */
export const senderOf = ({ mail, http }: Config): string =>
  mail.from ?? (mail.smtpUrl ? `no-reply@${new URL(http.publicUrl).hostname}` : 'no-reply@okpay.example')

/** By what people know us: what the operator names; in the sandbox a mail address of its own. */
export const officialOf = (config: Config, sandboxed: boolean): Official => ({
  supportMail: config.contact.mail ?? (sandboxed ? 'support@okpay.example' : null),
  senderMail: senderOf(config),
  accounts: Object.entries(config.contact.accounts).map(([name, url]) => ({ name, url })),
})
