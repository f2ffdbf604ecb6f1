/** The files of an analysis. */
export const resultFilesText = {
  /** @param what the analysis, as `Goals in futures` */
  group: (what: string) => `Files: ${what}`,
  csv: 'CSV',
  csvLong: (what: string) => `CSV: ${what}`,
  parquet: 'Parquet',
  parquetLong: (what: string) => `Parquet: ${what}`,
  settings: 'Settings',
  settingsLong: (what: string) => `Settings to repeat it, as JSON: ${what}`,
  failed: 'The file could not be made. Try again when there is a connection; CSV needs none.',
  /** After the name of the analysis in the name of the file. */
  settingsName: 'settings',
}
