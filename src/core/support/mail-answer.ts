import type { Scope } from '../kit/use-case.ts'
import { mailOwner } from '../people/mail-user.ts'
import type { Ticket } from './ticket.ts'

type Answer = { by: string; text: string; hasFile: boolean }

/** An agent's answer to somebody who wrote by mail, at their proven address; pictures stay in the chat. */
export async function mailAnswer(
  scope: Scope,
  { userId, number }: Ticket,
  { by, text, hasFile }: Answer,
): Promise<void> {
  if (userId === null) return
  const values = { number: String(number), by, words: text, ...(hasFile && { file: 'yes' }) }
  await mailOwner(scope, userId, 'ticket_answered', values)
}
