import type { Result } from '../kit/failure.ts'
import type { DataFilePage, DataOrder, DataPage, DataPlace } from '../my-data/views.ts'
import type { Actor } from '../people/views.ts'

/** The part of the core's door by which people take along what we have of them. */
export type MyDataDoor = {
  /**
   * Asks for all of it. In a chat it appears in the place of the message named, made by a job, and the PIN must just have
   * been given there; a browser gives it and reads it at once. `chat_locked`, `pin_needed`, `auth_failed`, `auth_locked`,
   * `pin_unset`, `too_many_requests` after 5 a day.
   */
  requestData(input: { actor: Actor; messageId?: number; pin?: string }): Promise<Result<DataOrder>>
  /** A page of its rows, and of its files; `place` is `next` of the page before. For whoever writes it, for seven days. */
  readData(input: { id: string; place?: DataPlace }): Promise<Result<DataPage>>
  readDataFiles(input: { id: string; place?: DataPlace }): Promise<Result<DataFilePage>>
}
