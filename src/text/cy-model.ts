/**
 * Welsh names of what the first screen shows of the model: levers and outcomes by their identity. What has no name
 * here keeps its English one and is marked as English.
 */
export const welshNames: Readonly<Record<string, string>> = {
  // Teams and coordination
  integrated_locality_teams: 'Timau ardal integredig',
  shared_record: 'Cofnod a rennir',
  single_assessment: 'Un asesiad',
  gp_federation_and_24_hour_services: 'Ffederasiwn meddygon teulu a gwasanaethau 24 awr',
  specialist_network: 'Rhwydwaith arbenigwyr',
  risk_stratification: 'Haenu risg',
  // Capacity outside hospital
  intermediate_care_beds: 'Gwelyau gofal canolraddol',
  intermediate_care_at_home: 'Gofal canolraddol gartref',
  crisis_response_in_two_hours: 'Ymateb i argyfwng o fewn dwy awr',
  reablement: 'Ailalluogi',
  home_care_spend: 'Gwariant ar ofal cartref',
  home_first: 'Adref yn gyntaf',
  // Money and rules
  pooled_budget: 'Cyllideb gyfun',
  capitated_budget: 'Cyllideb y pen',
  provider_risk_share: 'Rhannu risg â darparwyr',
  bundled_payment_for_one_disease: 'Taliad wedi’i fwndelu am un clefyd',
  bundle_by_tender: 'Bwndel drwy dendr',
  pathway_quality_payment: 'Taliad ansawdd llwybr gofal',
  five_year_assurance: 'Sicrwydd pum mlynedd',
  transformation_fund: 'Cronfa drawsnewid',
  choice_and_competition: 'Dewis a chystadleuaeth',
  broad_unit_of_competition: 'Uned gystadlu eang',
  alliance_of_organisations: 'Cynghrair o sefydliadau',
  merger_of_organisations: 'Uno sefydliadau',
  third_sector_entry: 'Y trydydd sector yn ymuno',
  // Guarantees to people
  care_plans: 'Cynlluniau gofal',
  named_case_managers: 'Rheolwyr achos wedi’u henwi',
  telehealth_and_telecare: 'Teleiechyd a theleofal',
  personal_health_budgets: 'Cyllidebau iechyd personol',
  choice_of_care: 'Dewis o ofal',
  // Beds
  acute_beds_closed: 'Gwelyau acíwt wedi’u cau',
  // Goal and leadership
  leadership_and_development: 'Arweinyddiaeth a datblygu',
  named_goal: 'Nod wedi’i enwi',
  goal_counts_activity: 'Y nod yn cyfrif gweithgarwch',
  single_outcomes_framework: 'Un fframwaith deilliannau',
  compelling_narrative: 'Naratif argyhoeddiadol',
  freedom_to_innovate: 'Rhyddid i arloesi',
  matched_evaluation: 'Gwerthusiad â grŵp cymharu',
  scale_of_the_programme: 'Graddfa’r rhaglen',
  // Scorecard
  average_occupied_emergency_beds: 'Gwelyau brys llawn ar gyfartaledd',
  delayed_bed_days_a_month: 'Diwrnodau gwely oedi y mis',
  emergency_admissions_65_and_over_a_year: 'Derbyniadau brys 65 oed a throsodd y flwyddyn',
  people_in_care_homes: 'Pobl mewn cartrefi gofal',
  days_at_home_of_frail_people: 'Diwrnodau gartref pobl fregus',
  experience_score: 'Sgôr profiad',
  nhs_spend_a_year: 'Gwariant y GIG y flwyddyn',
  council_spend_a_year: 'Gwariant y cyngor y flwyddyn',
  // Harm
  bed_occupancy: 'Llenwi gwelyau',
  people_waiting_for_planned_care: 'Pobl yn aros am ofal wedi’i gynllunio',
  people_waiting_in_a_and_e_for_a_bed: 'Pobl yn aros yn yr adran achosion brys am wely',
  deaths_65_and_over_a_year: 'Marwolaethau 65 oed a throsodd y flwyddyn',
  people_who_go_without_the_care_they_need_a_year: 'Pobl sydd heb y gofal sydd ei angen arnynt, y flwyddyn',
  planned_admissions_here_a_year: 'Derbyniadau wedi’u cynllunio yma y flwyddyn',
  strain_of_carers: 'Straen ar ofalwyr',
  // Chart two, and Mrs Smith
  nhs_and_council_spend_a_year: 'Gwariant y GIG a’r cyngor y flwyddyn',
  mrs_smith_days_at_home: 'Mrs Smith: diwrnodau gartref',
  mrs_smith_nights_in_hospital: 'Mrs Smith: nosweithiau yn yr ysbyty',
  mrs_smith_nights_delayed: 'Mrs Smith: nosweithiau oedi',
  mrs_smith_handovers: 'Mrs Smith: trosglwyddiadau',
  mrs_smith_chance_of_a_care_home: 'Mrs Smith: siawns o gartref gofal',
}
