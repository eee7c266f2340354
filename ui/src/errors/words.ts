// What each error says: what happened, and what to do next. A code without words does not compile.
import { t } from '../i18n/words.svelte';
import type { ErrorCode, FieldProblem, Reason, Refusal, Refused } from '../ipc/client';

/** Two sentences for a person: what happened and what was kept, and what to do. */
export interface ErrorWords {
  what: string;
  next: string;
}

type Params = Record<string, string>;

const file = (params: Params) => ({ file: params.file ?? '' });
const path = (params: Params) => ({ path: params.path ?? '' });

const words = {
  not_found: () => ({ what: t('error.not_found.what'), next: t('error.not_found.next') }),
  ambiguous: () => ({ what: t('error.ambiguous.what'), next: t('error.ambiguous.next') }),
  invalid: () => ({ what: t('error.invalid.what'), next: t('error.invalid.next') }),
  changed_since: () => ({ what: t('error.changed_since.what'), next: t('error.changed_since.next') }),
  depended_on: () => ({ what: t('error.depended_on.what'), next: t('error.depended_on.next') }),
  exists: () => ({ what: t('error.exists.what'), next: t('error.exists.next') }),
  irreversible: () => ({ what: t('error.irreversible.what'), next: t('error.irreversible.next') }),
  nothing_to_undo: () => ({ what: t('error.nothing_to_undo.what'), next: t('error.nothing_to_undo.next') }),
  nothing_to_redo: () => ({ what: t('error.nothing_to_redo.what'), next: t('error.nothing_to_redo.next') }),
  nothing_to_print: () => ({ what: t('error.nothing_to_print.what'), next: t('error.nothing_to_print.next') }),
  nothing_to_compare: () => ({ what: t('error.nothing_to_compare.what'), next: t('error.nothing_to_compare.next') }),
  nothing_to_tell: () => ({ what: t('error.nothing_to_tell.what'), next: t('error.nothing_to_tell.next') }),
  import_unknown_format: (p) => ({
    what: t('error.import_unknown_format.what', file(p)),
    next: t('error.import_unknown_format.next'),
  }),
  import_unreadable: (p) => ({
    what: t('error.import_unreadable.what', file(p)),
    next: t('error.import_unreadable.next'),
  }),
  import_empty: (p) => ({ what: t('error.import_empty.what', file(p)), next: t('error.import_empty.next') }),
  import_no_header: (p) => ({
    what: t('error.import_no_header.what', file(p)),
    next: t('error.import_no_header.next'),
  }),
  import_too_large: (p) => ({
    what: t('error.import_too_large.what', file(p)),
    next: t('error.import_too_large.next'),
  }),
  document: () => ({ what: t('error.document.what'), next: t('error.document.next') }),
  storage: () => ({ what: t('error.storage.what'), next: t('error.storage.next') }),
  disk_full: () => ({ what: t('error.disk_full.what'), next: t('error.disk_full.next') }),
  file_unreadable: (p) => ({
    what: t('error.file_unreadable.what', path(p)),
    next: t('error.file_unreadable.next'),
  }),
  file_unwritable: (p) => ({
    what: t('error.file_unwritable.what', path(p)),
    next: t('error.file_unwritable.next'),
  }),
  no_program: () => ({ what: t('error.no_program.what'), next: t('error.no_program.next') }),
  backup_damaged: (p) => ({
    what: t('error.backup_damaged.what', file(p)),
    next: t('error.backup_damaged.next'),
  }),
  backup_foreign: (p) => ({
    what: t('error.backup_foreign.what', file(p)),
    next: t('error.backup_foreign.next'),
  }),
  backup_newer: (p) => ({ what: t('error.backup_newer.what', file(p)), next: t('error.backup_newer.next') }),
  backup_one_event: (p) => ({
    what: t('error.backup_one_event.what', file(p)),
    next: t('error.backup_one_event.next'),
  }),
  backup_unverified: () => ({
    what: t('error.backup_unverified.what'),
    next: t('error.backup_unverified.next'),
  }),
  cancelled: () => ({ what: t('error.cancelled.what'), next: t('error.cancelled.next') }),
  design: (p) => ({
    what: t('error.design.what', { line: p.line ?? '?', key: p.key ?? '?' }),
    next: t('error.design.next'),
  }),
  archive_foreign: (p) => ({
    what: t('error.archive_foreign.what', file(p)),
    next: t('error.archive_foreign.next'),
  }),
  archive_damaged: (p) => ({
    what: t('error.archive_damaged.what', file(p)),
    next: t('error.archive_damaged.next'),
  }),
  archive_newer: (p) => ({
    what: t('error.archive_newer.what', file(p)),
    next: t('error.archive_newer.next', { needs: p.needs ?? '?' }),
  }),
  archive_unexpected: (p) => ({
    what: t('error.archive_unexpected.what', file(p)),
    next: t('error.archive_unexpected.next'),
  }),
  archive_unverified: (p) => ({
    what: t('error.archive_unverified.what', file(p)),
    next: t('error.archive_unverified.next'),
  }),
  workspace_in_use: (p) => ({
    what: t('error.workspace_in_use.what'),
    next: t('error.workspace_in_use.next', { holder: p.holder ?? '?' }),
  }),
  workspace_newer: (p) => ({
    what: t('error.workspace_newer.what'),
    next: t('error.workspace_newer.next', { needs: p.needs ?? '?' }),
  }),
  workspace_foreign: (p) => ({
    what: t('error.workspace_foreign.what'),
    next: t('error.workspace_foreign.next', path(p)),
  }),
  workspace_corrupt: (p) => ({
    what: t('error.workspace_corrupt.what'),
    next: t('error.workspace_corrupt.next', path(p)),
  }),
  workspace_recoverable: (p) => ({
    what: t('error.workspace_recoverable.what'),
    next: t('error.workspace_recoverable.next', { backup: p.backup ?? '?' }),
  }),
  workspace_missing: (p) => ({
    what: t('error.workspace_missing.what'),
    next: t('error.workspace_missing.next', path(p)),
  }),
  internal: () => ({ what: t('error.internal.what'), next: t('error.internal.next') }),
} satisfies Record<ErrorCode, (params: Params) => ErrorWords>;

/** The words for an error in the present language. */
export function errorWords(refused: Refused): ErrorWords {
  const of: (params: Params) => ErrorWords = words[refused.code];
  return of(refused.params);
}

const problems = {
  required: () => t('ui.problem.required'),
  too_long: () => t('ui.problem.too_long'),
  taken: () => t('ui.problem.taken'),
  unreadable: () => t('ui.problem.unreadable'),
  end_before_start: () => t('ui.problem.end_before_start'),
  unknown: () => t('ui.problem.unknown'),
  ambiguous: () => t('ui.problem.ambiguous'),
  only_one: () => t('ui.problem.only_one'),
  too_many: (p) => t('ui.problem.too_many', { most: p.most ?? '?' }),
  twice: () => t('ui.problem.twice'),
  circular: () => t('ui.problem.circular'),
  closed: () => t('ui.problem.closed'),
  out_of_range: (p) => t('ui.problem.out_of_range', { least: p.least ?? '?', most: p.most ?? '?' }),
  beyond_paper: (p) => t('ui.problem.beyond_paper', { most: p.most ?? '?' }),
  unreadable_line: (p) => t('ui.problem.unreadable_line', { line: p.line ?? '?', value: p.value ?? '?' }),
  no_category: (p) =>
    t('ui.problem.no_category', { line: p.line ?? '?', value: p.value ?? '?', known: p.known ?? '?' }),
  design_cannot: (p) => t('ui.problem.design_cannot', { value: p.value ?? '?' }),
  no_half_day: (p) => t('ui.problem.no_half_day', { known: p.known ?? '?' }),
  unreadable_number: (p) => t('ui.problem.unreadable_number', { value: p.value ?? '?' }),
  no_number: (p) => t('ui.problem.no_number', { value: p.value ?? '?', most: p.most ?? '?' }),
  number_twice: (p) => t('ui.problem.number_twice', { value: p.value ?? '?' }),
  not_named: (p) => t('ui.problem.not_named', { value: p.value ?? '?' }),
  number_gone: (p) => t('ui.problem.number_gone', { value: p.value ?? '?', name: p.name ?? '?' }),
  no_group: (p) => t('ui.problem.no_group', { value: p.value ?? '?' }),
  withdrawn: () => t('ui.problem.withdrawn'),
} satisfies Record<FieldProblem, (params: Params) => string>;

/** The words for what is wrong with a field. */
export function problemWords(problem: FieldProblem, values: Params = {}): string {
  const of: (params: Params) => string = problems[problem];
  return of(values);
}

const reasons = {
  name_missing: () => t('import.reason.name_missing'),
  too_long: () => t('import.reason.too_long'),
  cell_error: () => t('import.reason.cell_error'),
  letters_lost: () => t('import.reason.letters_lost'),
} satisfies Record<Reason, () => string>;

/** Why a row of a list is left out. */
export function reasonWords({ reason }: Refusal): string {
  return reasons[reason]();
}
