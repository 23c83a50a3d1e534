/**
 * A period by its days, as both shells and papers write it: "1 Dec 2026 to 31 Dec 2026"; of a single day, that day once.
 * @param from @param to its first and last day, written for its reader
 */
export const periodText = (
  say: (key: string, args: { from: string; to: string }) => string,
  from: string,
  to: string,
) => (from === to ? from : say('period-span', { from, to }))
