// What Rust answers about a list, attendance and certificates, for tests.
import type { Commands, ListPreview, ListRow, Standing } from '../ipc/bindings';

/** A list of three columns and three people, one of them doubtful. */
export function listPreview(known: Partial<ListPreview> = {}): ListPreview {
  return {
    sheets: [
      { name: 'DS đại biểu', rows: 5 },
      { name: 'Đợt 2', rows: 9 },
    ],
    sheet: 'DS đại biểu',
    otherSheets: ['Đợt 2'],
    headerRows: [2],
    firstRow: 3,
    lastRow: 5,
    leftOut: [1],
    encodings: { C: 'tcvn3' },
    delimiter: null,
    columns: [
      { letter: 'A', header: 'STT', samples: ['1', '2'], field: null, confidence: 0.9, from: 'label' },
      { letter: 'B', header: 'Họ và tên', samples: ['LÊ ÁNH', 'Phạm S'], field: 'name', confidence: 1, from: 'label' },
      { letter: 'C', header: '', samples: ['Sở Y tế'], field: 'organisation', confidence: 0.5, from: 'content' },
    ],
    groups: [{ row: 3, text: 'Khối sở, ngành', field: 'category' }],
    counts: [
      { wanted: 'all', count: 3 },
      { wanted: 'new', count: 2 },
      { wanted: 'changed', count: 1 },
      { wanted: 'same', count: 0 },
      { wanted: 'doubtful', count: 1 },
      { wanted: 'repaired', count: 1 },
      { wanted: 'set_aside', count: 1 },
      { wanted: 'left_out', count: 0 },
    ],
    offers: 1,
    missing: ['Vừ Thị Mai Dinh'],
    knownEarlier: 0,
    ...known,
  };
}

/** A row of a list that becomes a new delegate. */
export function listRow(known: Partial<ListRow> = {}): ListRow {
  return {
    number: 4,
    fate: 'new',
    cells: ['1', 'LÊ ÁNH', 'Sở Y tế', '987654321'],
    values: [
      { field: 'full_name', text: 'LÊ ÁNH', before: null, repaired: null, offered: 'Lê Ánh' },
      { field: 'phone', text: '0987654321', before: null, repaired: '987654321', offered: null },
    ],
    state: null,
    replaces: null,
    doubts: [{ kind: 'same_person', field: 'full_name', otherRow: null }],
    candidate: { id: 'd7', name: 'Lê Ánh', title: 'Chuyên viên', organisation: 'Sở Nội vụ' },
    settled: false,
    problems: [],
    ...known,
  };
}

/** Somebody of whom it is known whether there is a certificate. */
export function standing(name: string, known: Partial<Standing> = {}): Standing {
  return { id: name, name, organisation: 'Sở Thông tin và Truyền thông', present: 2, qualifies: true, why: 'half_days', reason: null, number: null, ...known };
}

const halves = [
  { key: '2024-06-06-morning', date: '2024-06-06', half: 'morning' as const },
  { key: '2024-06-06-afternoon', date: '2024-06-06', half: 'afternoon' as const },
];

const [morning, afternoon] = halves;

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => Commands[K]['answer'] };

/** An event with a list to take in, attendance and certificates. */
export function intake() {
  return {
    choose_list: () => ({ token: 't1', name: 'danh-sach.xlsx' }),
    preview_list: () => listPreview(),
    list_rows: () => ({ total: 1, rows: [listRow()] }),
    list_records: ({ noun }: { noun: string }) => (records[noun] ?? []) as never[],
    show_attendance: () => ({
      halfDays: halves,
      delegates: [
        { id: 'd1', name: 'Đinh Tiến Dũng', organisation: 'Bộ Tài chính', state: 'registered' as const, marks: [true, null] },
        { id: 'd2', name: 'Phạm S', organisation: 'UBND tỉnh Lâm Đồng', state: 'registered' as const, marks: [null, null] },
      ],
      totals: [
        { present: 1, absent: 0, notNoted: 1 },
        { present: 0, absent: 0, notNoted: 2 },
      ],
    }),
    list_eligible: () => ({
      halfDays: halves,
      needed: 2,
      notTaken: morning && afternoon ? [afternoon] : [],
      delegates: [
        standing('Đinh Tiến Dũng'),
        standing('Phạm S', { present: 1, qualifies: false }),
        standing('Lê Ánh', { number: '01/GCN' }),
      ],
    }),
    list_certificates: () => [
      {
        id: 'c1',
        series: 'Sổ 2024',
        number: '01/GCN',
        delegateId: 'Lê Ánh',
        name: 'Lê Ánh',
        title: 'Chuyên viên',
        organisation: 'Sở Y tế',
        issued: '2024-06-07',
        withdrawn: null,
        reprinted: [{ day: '2024-06-10', reason: 'Sai dấu' }],
      },
    ],
  } satisfies Answers;
}

const records: Record<string, unknown[]> = {
  intake: [{ id: 'i1', file: 'danh-sach.xlsx' }],
  set_aside: [
    {
      id: 's1',
      intake_id: 'i1',
      row: 12,
      problems: '[{"column":"Họ và tên","field":"full_name","reason":"cell_error"}]',
      cells: '["12","#REF!","Sở Công Thương"]',
      fields: '{"full_name":"","organisation":"Sở Công Thương"}',
    },
  ],
  series: [{ id: 'r1', name: 'Sổ 2024', pattern: '{number}/GCN', event_id: 'e1', first_number: 1, next_number: 2, closed: false }],
  exception: [],
  attendance: [
    { id: 'a1', delegate_id: 'd1', date: '2024-06-06', half_day: 'morning', present: true, known_by: 'ticked', noted_by: null, noted: '2024-06-06T02:00:00Z' },
  ],
};
