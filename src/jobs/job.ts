import type {
  ClearingAge,
  Core,
  DeliveryOutcome,
  JobPayload,
  LinkPostView,
  MailView,
  NoticeView,
  PaperDelivery,
  PaperOutcome,
  Result,
  SealedBlock,
  StatementPart,
  WebhookAnswer,
  WebhookMessage,
  WebhookState,
} from '#core'

/** What jobs are built on. The shells' parts come as functions: a job knows neither Telegram nor mail. */
export type JobDeps = {
  core: Core
  deliverNotice(notice: NoticeView, signal: AbortSignal): Promise<{ outcome: DeliveryOutcome; afterMs?: number }>
  /** `no_mailbox`: there is none at its address, and another try is of no use. */
  sendMail(mail: MailView): Promise<'sent' | 'no_mailbox'>
  /** Tells a shop's server; what the other side does is an answer, never a fault. Left out where nothing is sent. */
  sendWebhook?(message: WebhookMessage): Promise<WebhookAnswer>
  /** Makes a paper and brings it where it is awaited. */
  deliverPaper(delivery: PaperDelivery): Promise<PaperOutcome>
  /** Brings a ticket's topic in the operators' group up to date. Left out where there is no bot. */
  relayTicket?(id: string): Promise<void>
  /** Deletes the topics whose time is over. Left out where there is no bot. */
  eraseTopics?(): Promise<void>
  /** Says an alarm in the operators' group. Left out where there is no bot. */
  tellAlarm?(id: string): Promise<void>
  /** What Telegram says of where it posts our updates. Left out where there is no bot. */
  lookAtWebhook?(): Promise<{ state: WebhookState; waiting: number }>
  removeMessage(chatId: number, messageId: number): Promise<void>
  /** Says in a message that was posted into some chat how its link ended. Left out where there is no bot. */
  renewPost?(post: LinkPostView): Promise<void>
  /** The rails that hand out statements: what each says of our account, as it is read. */
  statements?: readonly { rail: string; read(): Promise<AsyncIterable<StatementPart> | 'none' | 'unknown'> }[]
  /** How long each rail's oldest money waits to be cleared, for whoever watches. */
  measured?(ages: readonly ClearingAge[]): void
  /** Carries a sealed block's hash out of the database, where nobody who rewrites that can reach it. */
  sealed?(block: SealedBlock): void
}

/**
 * One kind of background work. Throwing means "again, later": the queue repeats it with growing pauses. What may take
 * longer than a few seconds heeds the signal: the program stops.
 */
export type Job = {
  name: string
  /** Has workers of its own, so that what it waits for keeps nothing else waiting. */
  lane?: 'webhooks'
  /** When it runs by itself, in cron's five fields. */
  cron?: string
  run(deps: JobDeps, payload: JobPayload, signal: AbortSignal): Promise<void>
}

/** The value, or a fault: what a job asks of the core is never a person's mistake. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`the core refused a job: ${result.failure.code}`)
}
