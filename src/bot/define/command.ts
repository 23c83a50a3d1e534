import type { Permission } from '#core'
import type { Turn } from '../turn.ts'

/**
 * A slash command. Its line in the menu is the text `command-<name>`. `needs` makes it a staff command: for everybody
 * who lacks that permission it does not exist. Where a customer command has the same name, words behind it mean the
 * staff one.
 */
export type Command = {
  name: string
  menu: { order: number; inMenu: boolean }
  needs?: Permission
  /** `args` is what stood behind the command, trimmed; empty when nothing did. */
  run(turn: Turn, args: string): Promise<void>
}

/** Declares a command. A file in `src/bot/commands` or `src/bot/staff` exports one by default. */
export const defineCommand = (command: Command): Command => command
