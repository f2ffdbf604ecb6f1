/** All flows of people 65 and over into the model and out of it. */
export const arrivals = ['people_arriving_in_the_band']
export const deaths = [
  'deaths_at_home',
  'deaths_after_averted_admissions',
  'deaths_of_people_kept_out_of_care_homes',
  'hospital_deaths',
  'deaths_in_intermediate_beds',
  'care_home_deaths',
]
