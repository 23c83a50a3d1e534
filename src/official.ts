/** How people reach us besides the chat, and by which addresses they know us; all of it is the operator's configuration. */
export type Official = {
  /** Where a person writes to by mail; null where nobody reads mails. */
  supportMail: string | null
  /** Whom our own mails are from. */
  senderMail: string | null
  /** Our accounts elsewhere, by the network's name. */
  accounts: readonly { name: string; url: string }[]
}

/** Nothing but bot and pages. */
export const ONLY_BOT_AND_PAGES: Official = { supportMail: null, senderMail: null, accounts: [] }
