import type { FaultSentences } from './fault-sentence'

/** What the tables that places are built from, and the parts of a divided ensemble, can be faulted for, sorted by kind. */
export const dataFaults: FaultSentences = {
  'csv.column-count': 'Row {row} has {found} cells where {expected} are needed.',
  'data.beds-do-not-add-up':
    'The beds put down to places add up to {found}, and England has {expected}. A trust is mapped twice, or a share is missing: compare this file with the trust mapping.',
  'data.empty':
    'This table holds nothing, not even a line of column names. Put the file back from its source.',
  'data.missing':
    'This table is needed to build the places and is not there. Put it back from the repository.',
  'data.months':
    'England has beds for {found} of the {expected} months that the means are taken over. Add the missing months.',
  'data.negative':
    'The column “{column}” is {found}. It counts something, so it cannot be below zero: correct the row.',
  'data.no-column': 'There is no column “{column}”. Check the first line of the table for its spelling.',
  'data.no-place': 'The projections have no rows for {code}, which the build cannot do without. Add them.',
  'data.no-rate': 'There is no rate “{measure}” for the ages {band}. Add the row.',
  'data.no-row': 'There is no row for {name}. Add it.',
  'data.no-year': 'The projections of {place} have no row for {year}. Add it.',
  'data.not-a-number':
    'The column “{column}” is “{found}”, where a plain number is needed. Correct the cell.',
  'data.open-quote':
    'A quotation mark that begins in this row is never closed. Close it, or double it if it is part of the text.',
  'data.row-width':
    'This row has {found} cells where {expected} are needed. Look for a missing or an unquoted comma.',
  'data.twice': 'The row for {name} already stands in line {line}. Keep one of the two.',
  'data.unknown-council':
    'No place answers to the council “{council}”. Correct its spelling, or add the name to the former councils of the places build.',
  'data.unknown-figure': 'The build knows no figure called “{figure}”. Remove the row or check its spelling.',
  'data.unknown-place':
    'The mapping sends patients to {code}, which is not among the places. Correct the code, or say which places have followed it.',
  'search.other':
    'This file keeps another search: of another scenario, model, goals, budgets, levers or seed. Give --resume another file.',
  'search.unreadable':
    'This file keeps no search that can be gone on with. Give --resume another file, or remove this one to begin anew.',
  'shard.incomplete':
    'This shard ends before all of its study is in it. Make it again with the same command, and merge then.',
  'shard.missing': 'The shards {missing} are missing. Give merge all shards of the study.',
  'shard.other-study':
    'This shard is of another study than {other}: another model, other ranges or other settings. Merge shards that the same command made with different --shard only.',
  'shard.twice': 'Shard {shard} is here twice, the other time as {other}. Give merge each shard once.',
  'shard.unreadable':
    'This is not a whole shard of a study by this version. Make it with a command that takes --shard i/n, and copy it without changing it.',
}
