import type { AlarmNotice } from '../alarm/views.ts'

/** What people are told of tickets; staff, of those, of their group, and of what is wrong. */
export type SupportNotice =
  /** `by`: the agent's first name. `began`: from now on they talk. `file`: the message whose picture or PDF comes with it. */
  | { kind: 'ticket_answered'; number: number; text: string; by?: string; began?: boolean; file?: string }
  /** An agent is there and has not written yet. */
  | { kind: 'ticket_joined'; number: number; by: string }
  | { kind: 'ticket_closed'; number: number }
  | { kind: 'ticket_opened'; number: number; from: string; text: string; file?: string }
  /** To staff: no topic can be opened in their group; what Telegram said. */
  | { kind: 'desk_troubled'; why: string }
  | AlarmNotice
