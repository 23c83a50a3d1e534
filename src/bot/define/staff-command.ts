import type { z } from 'zod'
import type { Permission } from '#core'
import { open } from '../card/card.ts'
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
    const home = open(turn.words.label('home-button'), 'home')
    await turn.show({ text: turn.words.t(`usage-${command.name}`), buttons: [[home]] })
  },
})
