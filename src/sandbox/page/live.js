/**
 * Follows what happens in the sandbox. After a lost connection everything may have moved, so `everything` is called
 * whenever the stream opens.
 * @param {{ chat: (personId: number) => void, group: () => void, mail: () => void, bank: () => void, card: () => void,
 *   platform: () => void, provider: () => void, everything: () => void }} on
 */
export function follow(on) {
  const stream = new EventSource('/api/events')
  stream.addEventListener('open', () => on.everything())
  stream.addEventListener('chat', (event) => on.chat(Number(JSON.parse(event.data).personId)))
  stream.addEventListener('group', () => on.group())
  stream.addEventListener('mail', () => on.mail())
  stream.addEventListener('bank', () => on.bank())
  stream.addEventListener('card', () => on.card())
  stream.addEventListener('platform', () => on.platform())
  stream.addEventListener('provider', () => on.provider())
}

/**
 * Runs a refresh one at a time; calls that come while one is under way become a single one after it.
 * @param {() => Promise<void>} refresh
 * @returns {() => Promise<void>}
 */
export function oneAtATime(refresh) {
  /** @type {Promise<void> | undefined} */
  let running
  let again = false
  return async function run() {
    if (running) {
      again = true
      return running
    }
    running = (async () => {
      do {
        again = false
        await refresh()
      } while (again)
    })().finally(() => {
      running = undefined
    })
    return running
  }
}
