// The only door to Rust, and the only file that reads the bindings.
import { Channel, invoke } from '@tauri-apps/api/core';
import { changed } from '../lib/changes.svelte';
import type { Commands, ErrorCode, FieldError, Records, WireError } from './bindings';

export type {
  AgendaFile,
  AgendaItem,
  AgendaRole,
  AgendaSession,
  AttendanceTable,
  AttendedDelegate,
  AttendedHalf,
  Audience,
  BackedUp,
  Backup,
  Basis,
  Candidate,
  Card,
  Check,
  Checked,
  CheckKind,
  Choice,
  ChosenFile,
  ColumnField,
  Conflict,
  Count,
  Delegate,
  DelegateFacets,
  DelegateFilter,
  DelegatePage,
  DelegateQuery,
  Design,
  DesignFault,
  DeskState,
  Document,
  DocumentStyle,
  Drawing,
  Due,
  Duplicate,
  Eligible,
  ErrorCode,
  Event,
  EventForm,
  Facet,
  Fate,
  Fault,
  FieldError,
  FieldProblem,
  Figure,
  Figures,
  Finding,
  FolderChoice,
  Form,
  Found,
  FoundKind,
  GroupsAs,
  HalfDay,
  Home,
  ImportDone,
  Journal,
  Kept,
  ListColumn,
  ListExport,
  ListField,
  ListPlan,
  ListPreview,
  ListRow,
  LoggedPrint,
  MarkPreview,
  MergeField,
  MergePreview,
  Operations,
  Outdated,
  Overview,
  Phase,
  Preview,
  PrintJob,
  PrintLanguage,
  Province,
  ProvinceRef,
  QuotaLine,
  Reason,
  RecordCount,
  Records,
  Refusal,
  RegisteredCertificate,
  Restored,
  RestorePreview,
  RowDoubt,
  RowPage,
  RowValue,
  SavedFile,
  SavedFiles,
  Scene,
  SecondPlace,
  Since,
  Sort,
  Specimen,
  Standing,
  Step,
  Tables,
  Wanted,
} from './bindings';
export type { Commands };
export { Channel };

/** The whole record of a delegate, as it is kept. */
export type DelegateRecord = Records['delegate'];

type Args<K extends keyof Commands> = Commands[K]['args'];
type Rest<K extends keyof Commands> = Args<K> extends Record<string, never> ? [] : [Args<K>];

/** A command that Rust refused, by its code; words for it are in errors/words.ts. */
export class Refused extends Error {
  readonly code: ErrorCode;
  readonly params: Record<string, string>;
  readonly fields: FieldError[];
  readonly report: string | null;

  constructor(error: WireError) {
    super(error.code);
    this.code = error.code;
    this.params = error.params as Record<string, string>;
    this.fields = error.fields;
    this.report = error.report;
  }
}

/** Whether it is a refusal of what stands in fields, to be said beside them. */
export function namesFields(error: unknown): error is Refused {
  return error instanceof Refused && error.code === 'invalid';
}

/** Calls one command, and tells everybody who watches which nouns it changed. */
export async function call<K extends keyof Commands>(
  command: K,
  ...[args]: Rest<K>
): Promise<Commands[K]['answer']> {
  try {
    const answer = await invoke<Commands[K]['answer']>(command, args);
    if (isChange(answer)) changed(answer.changes);
    return answer;
  } catch (error) {
    throw refused(error);
  }
}

function isChange(answer: unknown): answer is { changes: string[] } {
  return typeof answer === 'object' && answer !== null && 'changes' in answer;
}

/** What is not one of our errors (e.g. Tauri's own refusal, a bare string) is a fault of ours. */
function refused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const known = typeof error === 'object' && error !== null && 'code' in error && 'params' in error;
  if (known) return new Refused(error as WireError);
  return new Refused({ code: 'internal', params: {}, fields: [], report: null });
}
