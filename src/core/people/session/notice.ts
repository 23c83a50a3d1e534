import type { Device } from '../views.ts'

/** What an owner is told of logins on our pages, and of tries at them. */
export type LoginNotice =
  /** Somebody guesses at the password, or at the code behind it. */
  | { kind: 'tries_exceeded'; at: Date }
  /** The password was right, and the code behind it was not. */
  | { kind: 'password_known'; at: Date }
  | { kind: 'logged_in'; at: Date; device: Device; sessionId: string }
