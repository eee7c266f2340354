// Rows of lists that could not be taken and wait to be corrected.
import { call, type Reason, type Records } from '../../ipc/client';

/** A row that waits, with what was understood of it. */
export interface WaitingRow {
  id: string;
  file: string;
  row: number;
  problems: { column: string; field: string; reason: Reason }[];
  cells: string[];
  fields: Partial<Record<string, unknown>>;
}

/** The rows of an event that wait, list by list. */
export async function waitingRows(eventId: string): Promise<WaitingRow[]> {
  const lists = (await call('list_records', { noun: 'intake', with: { event_id: eventId } })) as Records['intake'][];
  const rows = await Promise.all(lists.map(ofList));
  return rows.flat();
}

async function ofList({ id, file }: Records['intake']): Promise<WaitingRow[]> {
  const rows = (await call('list_records', { noun: 'set_aside', with: { intake_id: id } })) as Records['set_aside'][];
  return rows.map((kept) => ({
    id: kept.id,
    file,
    row: kept.row,
    problems: JSON.parse(kept.problems) as WaitingRow['problems'],
    cells: JSON.parse(kept.cells) as string[],
    fields: JSON.parse(kept.fields) as WaitingRow['fields'],
  }));
}
