// The way of a list, from a file to delegates, with corrections on every step.
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Commands } from '../../ipc/client';
import { changed } from '../../lib/changes.svelte';
import { backend, event, refusal } from '../../testing/backend';
import { intake, listPreview, listRow } from '../../testing/intake';
import Import from './Import.svelte';

/** The import as the journal names it. */
const taken = { operation: 'import_delegates', subject: 'danh-sach.xlsx' };

async function chosen(changes: Parameters<typeof backend>[0] = {}) {
  const spies = backend({ ...intake(), ...changes });
  await render(Import, { event: event() });
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  return spies;
}

async function previewed(changes: Parameters<typeof backend>[0] = {}) {
  const spies = await chosen(changes);
  await page.getByRole('button', { name: 'Xem trước', exact: true }).first().click();
  return spies;
}

test('each column says what it is taken for, and another choice is understood at once', async () => {
  const { preview_list } = await chosen();
  await expect.element(page.getByText('Có 1 cột nên xem lại.')).toBeVisible();
  await expect.element(page.getByLabelText('Cột “Họ và tên” là gì')).toHaveValue('name');
  await page.getByLabelText('Cột “C” là gì').selectOptions('title');
  await vi.waitFor(() => expect(preview_list.mock.lastCall?.[0].plan.columns).toEqual({ C: 'title' }));
  await page.getByLabelText('Cột “C” là gì').selectOptions('');
  await vi.waitFor(() => expect(preview_list.mock.lastCall?.[0].plan.columns).toEqual({ C: null }));
});

test('where the table stands is overruled, and what is no number is said so', async () => {
  const { preview_list } = await chosen();
  await page.getByLabelText('Dòng tiêu đề').fill('hai');
  await userEvent.tab();
  await expect.element(page.getByText('Chỉ điền số dòng, ví dụ 5')).toBeVisible();
  await page.getByLabelText('Dòng tiêu đề').fill('4');
  await userEvent.tab();
  await vi.waitFor(() => expect(preview_list.mock.lastCall?.[0].plan.headerRow).toBe(4));
  await page.getByLabelText('Trang tính').selectOptions('Đợt 2');
  await vi.waitFor(() => expect(preview_list.mock.lastCall?.[0].plan).toMatchObject({ sheet: 'Đợt 2', headerRow: null }));
});

test('a list that cannot be understood any more keeps what was shown and says why', async () => {
  let wrong = false;
  await chosen({ preview_list: () => (wrong ? Promise.reject(refusal('import_no_header')) : listPreview()) });
  await expect.element(page.getByRole('heading', { name: 'Vị trí bảng' })).toBeVisible();
  wrong = true;
  await page.getByLabelText('Dòng tiêu đề').fill('9');
  await userEvent.tab();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByLabelText('Cột “Họ và tên” là gì')).toBeVisible();
});

test('of a column it is said how its letters are written, and taken back', async () => {
  const { preview_list } = await chosen();
  const picker = page.getByLabelText('Kiểu chữ của cột C');
  await picker.selectOptions('vni');
  await vi.waitFor(() => expect(preview_list.mock.lastCall?.[0].plan.encodings).toEqual({ C: 'vni' }));
  await picker.selectOptions('');
  await vi.waitFor(() => expect(preview_list.mock.lastCall?.[0].plan.encodings).toEqual({}));
});

test('understanding a list anew can be stopped, and what was said last is forgotten', async () => {
  let stop: (() => void) | undefined;
  const { stop_work } = await chosen({
    preview_list: ({ plan }) =>
      plan.columns.C === undefined
        ? listPreview()
        : new Promise((_, reject) => {
            stop = () => reject(refusal('cancelled'));
          }),
    stop_work: () => {
      stop?.();
      return null;
    },
  });
  await page.getByLabelText('Cột “C” là gì').selectOptions('title');
  await expect.element(page.getByText('Đang xem lại danh sách…')).toBeVisible();
  await page.getByRole('button', { name: 'Dừng lại' }).click();
  await vi.waitFor(() => expect(stop_work).toHaveBeenCalledOnce());
  await expect.element(page.getByText('Đang xem lại danh sách…')).not.toBeInTheDocument();
});

test('a doubtful row stands first, with what the file says, and is settled', async () => {
  const { preview_list, list_rows } = await previewed();
  await vi.waitFor(() => expect(list_rows.mock.lastCall?.[0]).toMatchObject({ wanted: 'doubtful', offset: 0 }));
  await expect.element(page.getByText('đã chỉnh từ “987654321”')).toBeVisible();
  await page.getByRole('button', { name: 'Là người này' }).click();
  await vi.waitFor(() => expect(preview_list.mock.lastCall?.[0].plan.said).toEqual({ 4: 'd7' }));
});

test('a row is left out and taken back', async () => {
  let out = false;
  const { preview_list } = await previewed({
    list_rows: () => ({ total: 1, rows: [listRow({ doubts: [], fate: out ? 'left_out' : 'new' })] }),
  });
  out = true;
  await page.getByRole('button', { name: 'Không nhập' }).click();
  await vi.waitFor(() => expect(preview_list.mock.lastCall?.[0].plan.without).toEqual([4]));
  await page.getByRole('button', { name: 'Nhập lại' }).click();
  await vi.waitFor(() => expect(preview_list.mock.lastCall?.[0].plan.without).toEqual([]));
});

test('a long list is shown page by page', async () => {
  const { list_rows } = await previewed({ list_rows: () => ({ total: 50_000, rows: [listRow()] }) });
  await expect.element(page.getByText('1–50 / 50.000')).toBeVisible();
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await vi.waitFor(() => expect(list_rows.mock.lastCall?.[0]).toMatchObject({ offset: 50, limit: 50 }));
});

test('it is taken in with its basis and purpose, and the result can be undone', async () => {
  const { take_list, undo } = await previewed({
    take_list: () => ({ value: { added: 2, updated: 1, unchanged: 0, setAside: 1, repaired: 3 }, changes: ['delegate', 'set_aside'] }),
    journal: () => ({ undo: taken, redo: null }),
  });
  await page.getByLabelText('Căn cứ lưu dữ liệu cá nhân').selectOptions('consent');
  await page.getByLabelText('Mục đích').fill('Tập huấn');
  await page.getByRole('button', { name: 'Nhập 3 đại biểu' }).click();
  await expect.element(page.getByRole('heading', { name: 'Đã nhập 3 đại biểu' })).toBeVisible();
  expect(take_list.mock.lastCall?.[0]).toMatchObject({ token: 't1', plan: { basis: 'consent', purpose: 'Tập huấn' } });
  await expect.element(page.getByRole('button', { name: 'Sửa 1 dòng chờ' })).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  await vi.waitFor(() => expect(undo).toHaveBeenCalledOnce());
  await expect.element(page.getByRole('button', { name: 'Chọn tệp…' })).toBeVisible();
});

test('what was done after the import is not taken back in its place', async () => {
  let now: Commands['journal']['answer'] = { undo: taken, redo: null };
  await previewed({ journal: () => now });
  await page.getByRole('button', { name: 'Nhập 3 đại biểu' }).click();
  const back = page.getByRole('button', { name: 'Hoàn tác lần nhập này' });
  await expect.element(back).toBeVisible();
  now = { undo: { operation: 'set_delegate', subject: 'Phạm S' }, redo: null };
  changed(['delegate']);
  await expect.element(back).not.toBeInTheDocument();
  await expect.element(page.getByText('Sau lần nhập này đã có thay đổi khác.', { exact: false })).toBeVisible();
  now = { undo: taken, redo: taken };
  changed(['delegate']);
  await expect.element(page.getByText('Đã hoàn tác lần nhập này.')).toBeVisible();
  await expect.element(back).not.toBeInTheDocument();
});

test('taking in says how far it is, and can be stopped', async () => {
  const { stop_work } = await previewed({
    take_list: ({ counts }) => {
      counts.onmessage({ done: 500, total: 50_000 });
      return new Promise(() => undefined);
    },
  });
  await page.getByRole('button', { name: 'Nhập 3 đại biểu' }).click();
  await expect.element(page.getByText('500 / 50.000')).toBeVisible();
  await page.getByRole('button', { name: 'Dừng lại' }).click();
  await vi.waitFor(() => expect(stop_work).toHaveBeenCalledOnce());
});

test('a row that waits is corrected in its place, and what is still wrong stands beside the field', async () => {
  let wrong = true;
  const invalid = refusal('invalid', { fields: [{ field: 'fullName', problem: 'required', values: {} }] });
  const { carry_out } = backend({
    ...intake(),
    carry_out: () => (wrong ? Promise.reject(invalid) : { value: null, changes: ['delegate', 'set_aside'] }),
  });
  await render(Import, { event: event() });
  await page.getByRole('button', { name: 'Sửa các dòng này' }).click();
  await page.getByRole('button', { name: 'Nhập dòng này' }).click();
  await expect.element(page.getByLabelText('Họ và tên')).toHaveAccessibleDescription('Cần điền chỗ này');
  wrong = false;
  await page.getByLabelText('Họ và tên').fill('Lò Thị Ơn');
  await page.getByRole('button', { name: 'Nhập dòng này' }).click();
  await vi.waitFor(() =>
    expect(carry_out.mock.lastCall?.[0]).toMatchObject({
      operation: 'correct_row',
      form: { set_aside_id: 's1', full_name: 'Lò Thị Ơn', organisation: 'Sở Công Thương' },
    }),
  );
});
