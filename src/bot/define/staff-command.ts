import type { z } from 'zod'
import type { Permission } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Turn } from '../turn.ts'
import type { Command } from './command.ts'

type StaffCommand<Args> = {
  name: string
  needs: Permission
  menu: Command['menu']
  /** What must stand behind the command, read from its text. */
  args: z.ZodType<Args, string>
  run(turn: Turn, args: Args): Promise<void>
}

/**
 * Declares a staff command whose words are typed. Words of another shape are answered with the text `usage-<name>`,
 * which shows how it is written. A file in `src/bot/staff` exports one by default.
 */
export const defineStaffCommand = <Args>({ args, run, ...command }: StaffCommand<Args>): Command => ({
  ...command,
  async run(turn, text) {
    const read = args.safeParse(text)
    if (read.success) return run(turn, read.data)
    await turn.show(usage(turn, command.name))
  },
})

/** How a staff command is written. */
export const usage = ({ words }: Pick<Turn, 'words'>, name: string): Card => ({
  text: words.t(`usage-${name}`),
  buttons: [[open(words.label('home-button'), 'home')]],
})
