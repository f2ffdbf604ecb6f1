/**
 * What the library names and the next release of the model brings. Any other name that the model does not have is a
 * slip of the pen.
 */
export const awaited: ReadonlySet<string> = new Set([
  'shared_record',
  'single_assessment',
  'capitated_budget',
  'bundled_payment_for_one_disease',
  'bundle_by_tender',
  'five_year_assurance',
  'transformation_fund',
  'provider_risk_share',
  'pathway_quality_payment',
  'choice_and_competition',
  'broad_unit_of_competition',
  'alliance_of_organisations',
  'merger_of_organisations',
  'third_sector_entry',
  'specialist_network',
  'choice_of_care',
  'named_goal',
  'goal_counts_activity',
  'single_outcomes_framework',
  'compelling_narrative',
  'freedom_to_innovate',
  'matched_evaluation',
  'scale_of_the_programme',
  'permission_to_change',
  'acute_trust_balance_this_year',
  'reform_fatigue',
])

/** Levers of today that the next release splits into others. */
export const replaced: ReadonlySet<string> = new Set(['shared_record_and_single_assessment'])
