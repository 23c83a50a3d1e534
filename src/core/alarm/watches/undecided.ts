import { undecided } from '../../reconcile/undecided.ts'
import { defineWatch, one } from '../watch.ts'

/** Lines of statements that do not open, and may be money of everybody who could decide them (ADM-06). */
export default defineWatch({
  name: 'undecided',
  page: 'Nobody may decide',
  limits: {},
  async look(scope) {
    const count = await undecided(scope)
    return one(count > 0, { count })
  },
})
