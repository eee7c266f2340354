// The only door to Rust, and the only file that reads the bindings.
import { Channel, invoke } from '@tauri-apps/api/core';
import { changed } from '../lib/changes.svelte';
import type { Commands, ErrorCode, FieldError, WireError } from './bindings';

export type {
  Audience,
  Choice,
  Count,
  Delegate,
  DelegatePage,
  DelegateQuery,
  Design,
  DesignFault,
  DeskState,
  Document,
  DocumentStyle,
  Drawing,
  ErrorCode,
  Event,
  EventForm,
  FieldError,
  FieldProblem,
  Finding,
  HalfDay,
  ImportPreview,
  ImportReport,
  Journal,
  LoggedPrint,
  Preview,
  PrintJob,
  PrintLanguage,
  Province,
  ProvinceRef,
  Reason,
  Refusal,
  SavedFile,
  SavedFiles,
  Scene,
  Since,
  Sort,
  Specimen,
  Step,
  Tables,
} from './bindings';
export type { Commands };
export { Channel };

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
