import { z } from 'zod'
import { defineStaffCommand } from '../define/staff-command.ts'
import { reasonSeed, wordsOf } from '../input/decision-words.ts'

/** Nothing, or `off bank in down since noon`, `on card out`. */
const args = z.string().transform((text, context) => {
  const [turned, rail = '', side, ...rest] = wordsOf(text)
  if (turned === undefined) return null
  const isRail = /^[a-z]{2,20}$/.test(rail) && (side === 'in' || side === 'out')
  if ((turned === 'on' || turned === 'off') && isRail)
    return { turned, way: side === 'out' ? `payout:${rail}` : rail, seed: reasonSeed(rest) }
  context.issues.push({ code: 'custom', message: 'neither on nor off', input: text })
  return z.NEVER
})

/** `/rail`: ways in and out; `/rail off <rail> in|out [reason]` alone, `/rail on ...` with somebody else. */
export default defineStaffCommand({
  name: 'rail',
  needs: 'rails.see',
  menu: { order: 14, inMenu: false },
  args,
  async run(turn, wish) {
    await turn.leave()
    if (wish === null) return turn.open('rails')
    const { turned, way, seed } = wish
    if (turned === 'on') return turn.start('propose', { kind: 'open_rail', way, ...seed })
    await turn.start('act-alone', { act: 'close_rail', subject: way, ...seed })
  },
})
