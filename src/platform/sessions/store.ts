/**
 * Where a chat's place in a dialogue is kept: grammY's `StorageAdapter`. It may be lost at any moment without harm,
 * and is forgotten half an hour after it was last written.
 */
export type SessionStore = {
  read(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
  delete(key: string): Promise<void>
}

export const SESSION_SECONDS = 30 * 60
