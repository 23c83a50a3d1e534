import { z } from 'zod'
import { STAFF_ROLES } from '#core'
import { defineStaffCommand } from '../define/staff-command.ts'
import { wordsOf } from '../input/decision-words.ts'

/** `@lena agent Lena Adler`, `500123 none`. */
const args = z.string().transform((text, context) => {
  const [who = '', word, ...name] = wordsOf(text)
  const role = z.enum([...STAFF_ROLES, 'none']).safeParse(word)
  if (/^(@\w{4,32}|\d{4,16})$/.test(who) && role.success) return { who, role: role.data, name: name.join(' ') }
  context.issues.push({ code: 'custom', message: 'no person, or no role', input: text })
  return z.NEVER
})

/** `/setrole <who> <role> [name]`: somebody else agrees; `none` dismisses, at once and alone. */
export default defineStaffCommand({
  name: 'setrole',
  needs: 'staff.ask',
  menu: { order: 17, inMenu: false },
  args,
  run: (turn, { who, role, name }) =>
    role === 'none'
      ? turn.start('act-alone', { act: 'dismiss', subject: who })
      : turn.start('propose', { kind: 'set_role', who, role, ...(name !== '' && { name }) }),
})
