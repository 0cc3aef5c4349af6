/** Where subscribers work, for segments and for the figures of a delivery report. */
export const sectors = [
  'education',
  'early-years',
  'health',
  'social-care',
  'police',
  'voluntary',
  'council',
  'club',
  'public',
  'other',
] as const
export type Sector = (typeof sectors)[number]

/** What forms and the admin call each. */
export const sectorNames: Record<Sector, string> = {
  education: 'School or college',
  'early-years': 'Early years and childminding',
  health: 'Health',
  'social-care': 'Social care',
  police: 'Police and justice',
  voluntary: 'Charity or voluntary group',
  council: 'District or county council',
  club: 'Sports or youth club',
  public: 'Parent, carer or member of the public',
  other: 'Something else',
}
