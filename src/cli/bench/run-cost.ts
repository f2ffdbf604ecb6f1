/** Milliseconds of processor time of one call, compiled already. */
export function runCost(call: () => unknown, count: number): number {
  const before = process.cpuUsage()
  for (let i = 0; i < count; i++) call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / count
}
