/** What the runs of health.xmile save. */
export const referenceOutputs =
  'occupancy tot_wl wait tot_delayed tot_care tot_ed tot_cost staff pop_6 cum_cost'.split(' ')
