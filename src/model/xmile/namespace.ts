/** The namespace of XMILE 1.0. */
export const standardNamespace = 'http://docs.oasis-open.org/xmile/ns/XMILE/v1.0'

/** Namespaces that models are read from. */
export const namespaces: ReadonlySet<string> = new Set([
  standardNamespace,
  // Files written before the standard was accepted.
  'http://www.systemdynamics.org/XMILE',
])
