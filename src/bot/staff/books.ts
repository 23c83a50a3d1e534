import { defineStaffCommand } from '../define/staff-command.ts'
import { noWords } from '../input/customer-words.ts'

/** `/books`: what statements say of our accounts, and the differences. */
export default defineStaffCommand({
  name: 'books',
  needs: 'books.see',
  menu: { order: 7, inMenu: true },
  args: noWords,
  async run(turn) {
    await turn.leave()
    await turn.open('books')
  },
})
