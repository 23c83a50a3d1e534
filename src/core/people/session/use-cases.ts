import { continueSession } from './continue-session.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import { endSession } from './end-session.ts'
import { listSessions } from './list-sessions.ts'
import { logIn } from './log-in.ts'
import { logInWithCode } from './log-in-with-code.ts'
import { logOut } from './log-out.ts'

/** Browsers that are logged in, as the core's door has them. */
export const SESSION = { continueSession, logOut, listSessions, endSession, endOtherSessions } as const
export const SESSION_PROCEDURES = { logIn, logInWithCode } as const
export const SESSION_REPEATABLE = [continueSession, listSessions] as const
