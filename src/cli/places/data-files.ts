/** The tables in `scenarios/data` that places are built from. */
export const dataFiles = {
  population: 'population_projection_utla_2018based.csv',
  hospitalUse: 'hospital_use_by_age_england.csv',
  beds: 'nhs_ga_beds_trust_monthly.csv',
  criteria: 'nhs_no_longer_meet_criteria_monthly.csv',
  mapping: 'trust_utla_mapping.csv',
  care: 'council_older_people_care_2001_2014.csv',
  spend: 'council_older_people_spend_2001_2008.csv',
  prices: 'council_unit_costs_older_people_2010_2014.csv',
  torbay: 'torbay_series_to_2008.csv',
  lookup: 'lookup_ltla_utla_2022.csv',
  balance: 'balance_sheet.csv',
} as const

/** The text of each table, as read from its file. */
export type DataTexts = Readonly<Record<keyof typeof dataFiles, string>>

/** Keys of `scenarios/data/SOURCES.json`. */
export type SourceKey =
  | 'ons-projections'
  | 'hospital-use'
  | 'nhs-beds'
  | 'nhs-criteria'
  | 'trust-mapping'
  | 'council-care'
  | 'council-spend'
  | 'council-prices'
  | 'torbay-series'
  | 'census-2001'
  | 'central-prices'
  | 'bed-use-1998'
  | 'deaths-1998'
  | 'rules'

/** The edition of the data as a whole: the last month of the observations used. A saved scenario names it. */
export const vintage = '2025-03'
