/**
 * Something a page that is looking on should know about: a chat moved, a mail came, the bank or one of those who take
 * orders did something.
 */
export type SandboxEvent =
  | { kind: 'chat'; personId: number }
  | { kind: 'group'; id: string }
  | { kind: 'mail'; id: string }
  | { kind: 'bank'; id: string }
  | { kind: 'card' | 'platform' | 'provider'; id: string }

type Listener = (event: SandboxEvent) => void

/** Where the sandbox's parts announce what happened; the page's event stream listens here. */
export type Events = {
  publish(event: SandboxEvent): void
  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void
}

/** A hub that lives in the process. A listener that throws is the listener's problem, never the publisher's. */
export function createEvents(): Events {
  const listeners = new Set<Listener>()
  return {
    publish(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event)
        } catch {
          listeners.delete(listener)
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
