import type { Turn } from '../turn.ts'

/** What `t.me/<bot>?start=<name>_<rest>` leads to. Such a link is untrusted: it may show things, and starts nothing that pays. */
export type Deeplink = {
  name: string
  /** It only shows something beside what is under way: a running flow goes on, its card as it was. */
  aside?: boolean
  run(turn: Turn, rest: string): Promise<void>
}

/** Declares a deep link. A file in `src/bot/deeplinks` exports one by default. */
export const defineDeeplink = (deeplink: Deeplink): Deeplink => deeplink
