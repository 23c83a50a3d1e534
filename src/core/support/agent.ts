import { roleOf } from '../chat/chat.ts'
import type { ChatRef } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'

/** Lets support agents pass and notes what they do. `not_allowed` for everybody else. */
export async function requireAgent(scope: Scope, actor: ChatRef, action: string, subject: string): Promise<void> {
  if ((await roleOf(scope, actor)) !== 'agent') fail({ code: 'not_allowed' })
  await audit(scope, actor, action, subject)
}
