import { post } from './api.js'
import { one } from './dom.js'

/** The form behind "Add a person". @param {(id: number) => Promise<void>} onAdded */
export function addPersonForm(onAdded) {
  /** @type {HTMLDialogElement} */
  const sheet = one('#person-sheet')
  /** @type {HTMLFormElement} */
  const form = one('#person-form')
  const problem = one('.problem', form)

  one('#add-person').addEventListener('click', () => sheet.showModal())
  one('#person-cancel').addEventListener('click', () => sheet.close())
  sheet.addEventListener('close', () => {
    form.reset()
    problem.hidden = true
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const { username, ...rest } = Object.fromEntries(new FormData(form))
    try {
      const { id } = await post('/api/people', { ...rest, ...(username && { username }) })
      sheet.close()
      await onAdded(id)
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : String(error)
      problem.hidden = false
    }
  })
}
