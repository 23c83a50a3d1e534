/** What the process that opens pictures is asked, once in its life. */
export type PictureWork =
  | { do: 'clean'; bytes: Uint8Array; side: number }
  | { do: 'mark'; bytes: Uint8Array; words: string }
