import type { Sign } from '../alarm/signs.ts'
import type { AlarmTaken, AlarmTelling, AlarmView, AlarmWord } from '../alarm/views.ts'
import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'

/** The part of the door by which staff are told when something is wrong. */
export type AlarmDoor = {
  /** Looks at everything staff are told of. Returns how many things are wrong now. */
  checkAlarms(input: Record<never, never>): Promise<Result<{ open: number }>>
  /** What is wrong now, the oldest first. */
  listAlarms(input: Record<never, never>): Promise<Result<AlarmView[]>>
  /** Writes down what the database cannot be asked: the whole audit's breaches, what Telegram says of our webhook. */
  noteSign(input: Sign): Promise<Result<null>>
  /** So many callbacks of a rail were not signed by it. */
  noteForged(input: { rail: string; count: number }): Promise<Result<null>>
  /** What is to be said of an alarm in the operators' group; null: nothing, or staff were told in their own chats. */
  takeAlarm(input: { id: string; botId: bigint }): Promise<Result<AlarmTelling | null>>
  /** It was said, in this message. */
  settleAlarm(input: {
    id: string
    word: AlarmWord
    message: { chatId: bigint; messageId: bigint }
  }): Promise<Result<null>>
  /** The group does not let us: staff are told in their own chats. */
  failAlarm(input: { id: string; botId: bigint; why: string }): Promise<Result<null>>
  /** Staff: I look after it; the first one's word counts. `not_allowed`, `superseded`. */
  lookAfterAlarm(input: { actor: ChatRef; token: string }): Promise<Result<AlarmTaken>>
}
