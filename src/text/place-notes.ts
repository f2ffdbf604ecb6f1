/** What a reader must know before trusting a place's figures, in English, by the flag in its file. */
export const placeNotes: Readonly<Record<string, string>> = {
  'beds-differ':
    'The beds of the hospitals that serve this place differ by more than a fifth from what its people’s ages imply. The model uses what the ages imply; the hospitals’ own count stands beside it.',
  'beds-index': 'Beds are shown as an index, April 1998 = 100: how many were used by residents is not known.',
  'beds-mapping-high':
    'Far more hospital beds are put down to this place than its people’s ages imply. Deprivation, a teaching hospital or a coarse mapping may be the reason.',
  'beds-mapping-low':
    'Far fewer hospital beds are put down to this place than its people’s ages imply: many of its people use hospitals that the mapping does not count here.',
  'boundary-2019':
    'Christchurch moved from Dorset to Bournemouth, Christchurch and Poole in 2019. The care figures of 2014 follow the old boundary.',
  'care-levels-2001-2003':
    'Care-home residents are at the level of March 2003 and home-care clients at that of March 2001, per person aged 65 and over.',
  'care-withheld':
    'Care-home and home-care figures of Torbay after March 2008 are set aside to test the model against. England’s rates stand in.',
  'compare-from-2003':
    'Residents jump by half between 2001 and 2002 for no known reason, most likely a change of recording. Compare with published figures from 2003 on.',
  'fee-of-england': 'No care-home fee of this council may be used: England’s stands in.',
  'fee-unusual':
    'The latest care-home fee of this council is far from England’s mean: the middle of its years is used.',
  'home-care-price-of-england':
    'No home-care price of this council in 2014 or any earlier year may be used: England’s stands in.',
  'home-care-price-unusual':
    'The latest home-care price of this council is far from England’s mean: the middle of its years is used.',
  'no-care-return': 'This council made no return on care in 2014: England’s rates stand in.',
  'observed-beds-withheld':
    'Beds observed in Torbay today are set aside to test the model against. England’s occupancy stands in.',
  'occupancy-1998-assumed':
    'The starting occupancy of 85% is what is commonly cited for England at the time, not a count from Torbay.',
  'occupancy-capped':
    'The hospitals that serve this place report beds fuller than 98%: the model starts from 98%, the top of its range.',
  'population-assumed':
    'About 127,500 people lived here in 1998 (between 125,000 and 130,000). Their ages are England’s ageing since 2001 taken off Torbay’s ages of 2018: an assumption, good to about one in twenty.',
  'prices-of-today':
    'Prices are of 2025/26: what Torbay paid against England’s mean (2009/10 for care homes, 2011/12 for home care) times England’s price of today.',
  'split-2009':
    'This council began in 2009. Spend of 2008 is the old county’s, shared out by people aged 65 and over.',
  'split-county':
    'This council began after the care figures and the hospital mapping were made. The old county’s are shared out: care by people aged 65 and over, beds by what their ages imply.',
  'whole-nation': 'England as a whole: a yardstick for policy, not a local system that anyone runs.',
  'with-city-of-london': 'The City of London, too small to stand alone, is counted here.',
  'with-isles-of-scilly': 'The Isles of Scilly, too small to stand alone, are counted here.',
}

/** Labels of the figures shown beside the model's own, in English, by their key in a place file. */
export const placeFigures: Readonly<Record<string, string>> = {
  'adult-beds-implied': 'Adult beds its people’s ages imply, occupied, 2022–25',
  'adult-beds-occupied': 'Adult beds of its hospitals, occupied, 2022–25',
  'adult-beds-open': 'Adult beds of its hospitals, open, 2022–25',
  'home-care-clients': 'People aged 65 and over with council home care, 2025 estimate',
  'not-meeting-criteria': 'Patients who no longer need a hospital bed on a given day, 2022–25',
  'older-people-spend-2008': 'Council spend on older people, 2007/08, pounds of that year',
  'supported-residents': 'People aged 65 and over in council-supported homes, 2025 estimate',
}
