import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { noteRefusal } from './note-refusal.ts'

/** A chat asked for a staff command or button that is not for it, and was told that there is none (ADM-01, LOG-04). */
export const noteDenied: UseCase<{ actor: ChatRef; asked: string }, null> = (scope, { actor, asked }) =>
  noteRefusal(scope, { call: asked, input: { actor }, code: 'not_allowed' })
