/** A small model around some variables. */
export function xmileText(
  variables: string,
  options: { specs?: string; before?: string; after?: string } = {},
): string {
  const specs = options.specs ?? '<start>0</start><stop>10</stop><dt>0.25</dt><savestep>1</savestep>'
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:ju="urn:joined-up:xmile:1">',
    `<sim_specs time_units="month">${specs}</sim_specs>`,
    options.before ?? '',
    `<model><variables>${variables}</variables></model>`,
    options.after ?? '',
    '</xmile>',
  ].join('\n')
}
