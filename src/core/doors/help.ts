import type { ChatRef } from '../chat/views.ts'
import type { HelpFigures } from '../help/views.ts'
import type { Result } from '../kit/failure.ts'

/** The part of the door behind the help. */
export type HelpDoor = {
  /** Every figure the help says, as it is in force now: amounts in the asker's home currency, else in euros. */
  getHelpFigures(input: { actor?: ChatRef }): Promise<Result<HelpFigures>>
  /** Whether an answer helped its reader. `article`: its name. Said again, the last word counts. */
  rateAnswer(input: { actor: ChatRef; article: string; helped: boolean }): Promise<Result<null>>
}
