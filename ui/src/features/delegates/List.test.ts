// The list of delegates over a backend in memory: selection, writing in cells, filters, a long list.
import { toast } from 'svelte-sonner';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import App from '../../app/App.svelte';
import { backend, delegate, event, recordOf, recordsOf, refusal } from '../../testing/backend';

beforeEach(() => localStorage.removeItem('delegates.columns'));
afterEach(() => vi.restoreAllMocks());

async function shown(address: string, changes: Parameters<typeof backend>[0] = {}) {
  const spies = backend(changes);
  spies.holds([event()]);
  location.hash = address;
  await render(App);
  await expect.element(page.getByRole('gridcell', { name: 'Phạm S', exact: true })).toBeVisible();
  return spies;
}

const rowOf = (name: string) => page.getByRole('row').filter({ has: page.getByRole('gridcell', { name }) });
const changed = (record: string | null) => ({ value: { id: record } as never, changes: ['delegate'] });

test('rows are selected by Shift and Ctrl, and a bar says what can be done', async () => {
  await shown('#/events/e1/delegates');
  await page.getByRole('gridcell', { name: 'Nguyễn Thị Ánh', exact: true }).click();
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await expect.element(page.getByText('Đã chọn 2 đại biểu')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'So sánh, gộp' })).toBeVisible();
  await page.getByRole('gridcell', { name: 'Phạm S', exact: true }).click({ modifiers: ['Control'] });
  await expect.element(page.getByText('Đã chọn 3 đại biểu')).toBeVisible();
  await expect.element(rowOf('Phạm S')).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('toolbar')).not.toBeInTheDocument();
});

test('two who do not stand side by side are selected by keys alone, and Esc lets them go', async () => {
  await shown('#/events/e1/delegates');
  await page.getByRole('gridcell', { name: 'Nguyễn Thị Ánh', exact: true }).click();
  await userEvent.keyboard('{Shift>} {/Shift}{ArrowDown}{ArrowDown}{Control>} {/Control}');
  await expect.element(page.getByText('Đã chọn 2 đại biểu')).toBeVisible();
  await expect.element(rowOf('Nguyễn Thị Ánh')).toHaveAttribute('aria-selected', 'true');
  await expect.element(rowOf('Đinh Tiến Dũng')).toHaveAttribute('aria-selected', 'false');
  await expect.element(rowOf('Phạm S')).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('toolbar')).not.toBeInTheDocument();
});

const all = 'id=Nguyễn Thị Ánh,Đinh Tiến Dũng,Phạm S';

test('Ctrl+A selects the list, and all of it is changed as one operation', async () => {
  const { change_delegates } = await shown('#/events/e1/delegates');
  await page.getByRole('gridcell', { name: 'Phạm S', exact: true }).click();
  await userEvent.keyboard('{Control>}a{/Control}');
  await page.getByRole('button', { name: 'Sửa hàng loạt' }).click();
  await page.getByLabelText('Ghi là', { exact: true }).fill('Khách mời');
  await page.getByRole('button', { name: 'Sửa 3 đại biểu' }).click();
  await expect.element(page.getByText('Đã sửa 3 đại biểu')).toBeVisible();
  expect(change_delegates.mock.lastCall?.[0]).toMatchObject({ eventId: 'e1', select: all, field: 'category', value: 'Khách mời' });
});

test('changing and removing many say how far they are, and can be stopped', async () => {
  const forever = ({ counts }: { counts: { onmessage: (count: { done: number; total: number }) => void } }) => {
    counts.onmessage({ done: 500, total: 50_000 });
    return new Promise<never>(() => undefined);
  };
  const { remove_delegates, stop_work } = await shown('#/events/e1/delegates', { change_delegates: forever, remove_delegates: forever });
  await page.getByRole('gridcell', { name: 'Phạm S', exact: true }).click();
  await userEvent.keyboard('{Control>}a{/Control}');
  await page.getByRole('button', { name: 'Sửa hàng loạt' }).click();
  await page.getByRole('button', { name: 'Sửa 3 đại biểu' }).click();
  await expect.element(page.getByText('500 / 50.000')).toBeVisible();
  await page.getByRole('button', { name: 'Dừng lại' }).click();
  await vi.waitFor(() => expect(stop_work).toHaveBeenCalledOnce());
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();
  await expect.element(page.getByText('Đang xóa…')).toBeVisible();
  await page.getByRole('button', { name: 'Dừng lại' }).click();
  await vi.waitFor(() => expect(stop_work).toHaveBeenCalledTimes(2));
  expect(remove_delegates.mock.lastCall?.[0]).toMatchObject({ eventId: 'e1', select: all });
});

test('what is selected is removed at once, with the way back in the toast', async () => {
  const { carry_out } = await shown('#/events/e1/delegates', { carry_out: () => changed(null) });
  await page.getByRole('gridcell', { name: 'Phạm S', exact: true }).click();
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByText('Đã xóa Phạm S')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Hoàn tác' }).last()).toBeVisible();
  expect(carry_out.mock.lastCall?.[0]).toEqual({ operation: 'remove_delegate', record: 'Phạm S', form: {} });
});

test('typing on a cell writes it, Enter saves and goes down, Esc gives up', async () => {
  const { carry_out } = await shown('#/events/e1/delegates', { carry_out: ({ record }) => changed(record) });
  await rowOf('Đinh Tiến Dũng').getByRole('gridcell', { name: 'Chuyên viên', exact: true }).click();
  await userEvent.keyboard('Giám đốc{Enter}');
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledOnce());
  expect(carry_out.mock.lastCall?.[0]).toEqual({
    operation: 'set_delegate', record: 'Đinh Tiến Dũng', form: { title: 'Giám đốc' },
  });
  await expect.element(page.getByRole('grid')).toHaveFocus();
  await userEvent.keyboard('{F2}x{Escape}');
  await expect.element(page.getByRole('grid')).toHaveFocus();
  await userEvent.keyboard('{Enter}{Enter}');
  expect(carry_out, 'nothing changed').toHaveBeenCalledOnce();
});

test('Tab saves and goes on to the next cell', async () => {
  const { carry_out } = await shown('#/events/e1/delegates', { carry_out: ({ record }) => changed(record) });
  await rowOf('Phạm S').getByRole('gridcell', { name: 'Chuyên viên', exact: true }).click();
  await userEvent.keyboard('Phó Chủ tịch{Tab}');
  await expect.element(page.getByRole('textbox', { name: 'Đơn vị' })).toHaveFocus();
  await userEvent.keyboard('UBND tỉnh{Tab}');
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledTimes(2));
  expect(carry_out.mock.lastCall?.[0].form).toEqual({ organisation: 'UBND tỉnh' });
});

test('what cannot be is said beside the cell, and stays there to be mended', async () => {
  const fields = [{ field: 'province', problem: 'unreadable' as const, values: {} }];
  await shown('#/events/e1/delegates', { carry_out: () => Promise.reject(refusal('invalid', { fields })) });
  await rowOf('Phạm S').getByRole('gridcell', { name: 'Lâm Đồng', exact: true }).click();
  await userEvent.keyboard('Xứ Thanh{Enter}');
  const field = page.getByRole('combobox', { name: 'Tỉnh, thành' });
  await expect.element(field).toHaveAccessibleDescription(/Không có tỉnh, thành này/);
  await expect.element(field).toHaveValue('Xứ Thanh');
});

test('no message lies over a cell that is written, nor over its choices', async () => {
  const many = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => delegate(`Người ${from + i}`));
  const first = delegate('Phạm S');
  await shown('#/events/e1/delegates', {
    list_delegates: ({ query: { offset, limit } }) => ({
      total: 300,
      delegates: [...(offset === 0 ? [first] : []), ...many(Math.max(1, offset), Math.min(300, offset + limit))],
    }),
  });
  const grid = page.getByRole('grid').element();
  grid.scrollTop = grid.scrollHeight;
  await rowOf('Người 299').getByRole('gridcell', { name: 'Lâm Đồng', exact: true }).dblClick();
  await userEvent.keyboard('{ArrowDown}');
  toast(`Đã xóa ${'một người tên rất dài '.repeat(4)}`, { action: { label: 'Hoàn tác', onClick: () => undefined } });
  const message = () => page.getByText(/tên rất dài/).element().closest('.toast')!.getBoundingClientRect();
  await vi.waitFor(() => expect(message().bottom).toBeCloseTo(innerHeight - 20));
  const parts = [page.getByRole('combobox', { name: 'Tỉnh, thành' }), page.getByRole('option').last()];
  for (const part of parts.map((one) => one.element())) {
    const { left, width, top, bottom } = part.getBoundingClientRect();
    const y = Math.max(top, message().top) + 2;
    expect(y, 'the message is there').toBeLessThan(bottom);
    expect(document.elementFromPoint(left + width / 2, y), part.id).toBe(part);
  }
});

test('a telephone is masked, and fetched whole only to be written', async () => {
  const { list_records } = await shown('#/events/e1/delegates');
  await rowOf('Phạm S').getByRole('gridcell', { name: '0912 ••• 678', exact: true }).click();
  expect(list_records.mock.calls.filter(([{ noun }]) => noun === 'delegate')).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Điện thoại' })).toHaveValue('0912345678');
});

test('filters stand in the address, and Back takes the last one away', async () => {
  const { list_delegates } = await shown('#/events/e1/delegates');
  await page.getByRole('button', { name: 'Còn thiếu' }).click();
  await page.getByRole('menuitemcheckbox', { name: /Điện thoại/ }).click();
  await userEvent.keyboard('{Escape}');
  expect(location.hash).toBe('#/events/e1/delegates?missing=phone');
  await vi.waitFor(() => expect(list_delegates.mock.lastCall?.[0].query.filter.lacking).toEqual(['phone']));
  await expect.element(page.getByText('Thiếu: Điện thoại')).toBeVisible();
  history.back();
  await vi.waitFor(() => expect(list_delegates.mock.lastCall?.[0].query.filter.lacking).toEqual([]));
  await expect.element(page.getByText('Thiếu: Điện thoại')).not.toBeInTheDocument();
});

test('what was asked for stays in words once nobody lacks it any more', async () => {
  const { list_delegates } = await shown('#/events/e1/delegates');
  list_delegates.mockReturnValue({ total: 0, delegates: [] });
  location.hash = '#/events/e1/delegates?missing=organisation';
  await expect.element(page.getByText('Thiếu: Đơn vị')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Không còn ai thiếu thông tin này' })).toBeVisible();
});

test('a field of the drawer is saved when it is left, and a problem stands beside it', async () => {
  const fields = [{ field: 'birth', problem: 'unreadable' as const, values: {} }];
  const { carry_out } = await shown('#/events/e1/delegates', {
    carry_out: ({ form, record }) => ('birth' in form ? Promise.reject(refusal('invalid', { fields })) : changed(record)),
  });
  await page.getByRole('gridcell', { name: 'Phạm S', exact: true }).click();
  await userEvent.keyboard(' ');
  const drawer = page.getByRole('complementary', { name: 'Thông tin đại biểu' });
  await expect.element(drawer.getByText('Từ tệp ds.xlsx, dòng 7')).toBeVisible();
  await expect.element(drawer.getByLabelText('Điện thoại', { exact: true })).toHaveValue('0912 ••• 678');
  await drawer.getByRole('button', { name: 'Hiện số: Điện thoại' }).click();
  await expect.element(drawer.getByLabelText('Điện thoại', { exact: true })).toHaveValue('0912345678');
  await drawer.getByLabelText('Ghi chú').fill('ăn chay');
  await userEvent.tab();
  await vi.waitFor(() => expect(carry_out.mock.lastCall?.[0].form).toEqual({ note: 'ăn chay' }));
  await drawer.getByLabelText('Ngày sinh').fill('hồi nhỏ');
  await userEvent.tab();
  await expect.element(drawer.getByLabelText('Ngày sinh')).toHaveAccessibleDescription(/viết như 12\/3\/1975/);
});

async function drawerOf(name: string) {
  await page.getByRole('gridcell', { name, exact: true }).click();
  await userEvent.keyboard(' ');
  return page.getByRole('complementary', { name: 'Thông tin đại biểu' });
}

test('all that is kept of one person goes out with a purpose, and Esc leaves only the question', async () => {
  const wrong = refusal('invalid', { fields: [{ field: 'purpose', problem: 'required', values: {} }] });
  const { export_person } = await shown('#/events/e1/delegates', {
    export_person: ({ purpose }) => (purpose ? { file: 'person.json', folder: 'Documents' } : Promise.reject(wrong)),
  });
  const drawer = await drawerOf('Phạm S');
  await drawer.getByRole('button', { name: 'Xuất mọi dữ liệu đang giữ…' }).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await drawer.getByRole('button', { name: 'Xuất mọi dữ liệu đang giữ…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Xuất mọi dữ liệu của Phạm S' });
  await dialog.getByRole('button', { name: 'Lưu tệp' }).click();
  await expect.element(dialog.getByLabelText(/Để làm gì/)).toHaveAccessibleDescription('Cần điền chỗ này');
  await dialog.getByLabelText(/Để làm gì/).fill('Người này yêu cầu');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Đã lưu person.json vào Documents')).toBeVisible();
  expect(export_person.mock.lastCall?.[0]).toEqual({ id: 'Phạm S', purpose: 'Người này yêu cầu', recipient: null, language: 'vi' });
});

test('one person is erased with a reason that names nobody, and the drawer goes with the data', async () => {
  let left = true;
  const wrong = refusal('invalid', { fields: [{ field: 'reason', problem: 'unreadable', values: {} }] });
  const erased = { records: 4, mentions: [1], elsewhere: { second_place: 'E:/sao-luu', disclosures: [1, 2], prints: [] } };
  const { carry_out } = await shown('#/events/e1/delegates', {
    carry_out: ({ form }) => {
      if (String(form.reason).includes('Phạm S')) return Promise.reject(wrong);
      left = false;
      return { value: erased as never, changes: ['delegate'] };
    },
    list_records: (args) => (left ? recordsOf(args) : []),
  });
  const drawer = await drawerOf('Phạm S');
  await drawer.getByRole('button', { name: 'Xóa vĩnh viễn…' }).click();
  const dialog = page.getByRole('dialog');
  const erase = dialog.getByRole('button', { name: 'Xóa vĩnh viễn' });
  await expect.element(dialog.getByText(/Việc này không hoàn tác được/)).toBeVisible();
  await expect.element(erase).toBeDisabled();
  await dialog.getByLabelText('Lý do, ghi vào sổ').fill('Phạm S yêu cầu');
  await erase.click();
  await expect.element(dialog.getByLabelText('Lý do, ghi vào sổ')).toHaveAccessibleDescription(/Không ghi tên/);
  await dialog.getByLabelText('Lý do, ghi vào sổ').fill('Theo yêu cầu');
  await erase.click();
  await expect.element(dialog.getByText('Đã xóa 4 mục.')).toBeVisible();
  await expect.element(dialog.getByText(/E:\/sao-luu/)).toBeVisible();
  await expect.element(dialog.getByText(/còn được nhắc ở 1 chỗ/)).toBeVisible();
  await expect.element(drawer).not.toBeInTheDocument();
  expect(carry_out.mock.lastCall?.[0]).toEqual({ operation: 'erase_person', record: null, form: { who: 'Phạm S', reason: 'Theo yêu cầu' } });
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  await expect.element(page.getByRole('grid')).toHaveFocus();
});

test('a photo belongs to the delegate, once a file was chosen', async () => {
  let file: string | null = null;
  const { carry_out } = await shown('#/events/e1/delegates', { choose_file: () => file, carry_out: () => changed(null) });
  const photo = (await drawerOf('Phạm S')).getByRole('group', { name: 'Ảnh' });
  await photo.getByRole('button', { name: 'Chọn ảnh' }).click();
  await expect.element(photo.getByRole('button', { name: 'Chọn ảnh' })).toBeEnabled();
  expect(carry_out).not.toHaveBeenCalled();
  file = 't1';
  await photo.getByRole('button', { name: 'Chọn ảnh' }).click();
  const attached = { operation: 'attach_file', record: null, form: { file: 't1', to: 'photo', record: 'Phạm S' } };
  await vi.waitFor(() => expect(carry_out.mock.lastCall?.[0]).toEqual(attached));
});

test('the photo of a person who is known is shown and taken away, also where the name differs', async () => {
  const person = { id: 'p1', full_name: 'Phạm Sơn', photo_id: 'f1' } as never;
  const { carry_out } = await shown('#/events/e1/delegates', {
    carry_out: () => changed(null),
    list_records: (args) => {
      if (args.noun === 'person') return args.with.full_name ? [] : [person];
      return recordsOf(args).map((one) => ({ ...one, person_id: 'p1' }) as never);
    },
  });
  const photo = (await drawerOf('Phạm S')).getByRole('group', { name: 'Ảnh' });
  await photo.getByRole('button', { name: 'Bỏ ảnh' }).click();
  await vi.waitFor(() => expect(carry_out.mock.lastCall?.[0]).toEqual({ operation: 'set_person', record: 'p1', form: { photo_id: null } }));
});

test('a new delegate is added with what is known, and opened', async () => {
  const { carry_out } = await shown('#/events/e1/delegates', {
    carry_out: () => ({ value: recordOf(delegate('Lê Ánh')), changes: ['delegate'] }),
  });
  await page.getByRole('button', { name: 'Thêm đại biểu' }).click();
  await page.getByLabelText('Họ và tên').fill('Lê Ánh');
  await page.getByRole('combobox', { name: 'Tỉnh, thành' }).fill('Lâm Đồng');
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect.element(page.getByText('Đã thêm Lê Ánh')).toBeVisible();
  expect(carry_out.mock.lastCall?.[0].form).toEqual({
    event_id: 'e1', full_name: 'Lê Ánh', province: 'Lâm Đồng', province_text: '',
  });
});

test('the list goes out with a purpose, and with what is shown of it', async () => {
  const { export_delegates } = await shown('#/events/e1/delegates?state=registered', {
    export_delegates: () => ({ file: 'delegates.xlsx', folder: 'Documents' }),
  });
  await page.getByRole('button', { name: 'Xuất' }).click();
  await page.getByLabelText(/Để làm gì/).fill('Đặt phòng');
  await page.getByRole('button', { name: 'Lưu tệp' }).click();
  await expect.element(page.getByText('Đã lưu delegates.xlsx vào Documents')).toBeVisible();
  const what = export_delegates.mock.lastCall?.[0].what;
  expect(what).toMatchObject({ purpose: 'Đặt phòng', unmasked: false, format: 'xlsx', filter: { states: ['registered'] } });
  expect(what?.columns).not.toContain('id_number');
});

test('50,000 rows come into sight as quickly as 300', async () => {
  const many = (total: number) => ({
    list_delegates: ({ query }: { query: { offset: number; limit: number } }) => ({
      total,
      delegates: Array.from({ length: Math.min(query.limit, total - query.offset) }, (_, i) =>
        delegate(`Người ${query.offset + i}`, { id: `d${query.offset + i}` }),
      ),
    }),
  });
  const seen: number[] = [];
  for (const total of [300, 50_000]) {
    const spies = backend(many(total));
    spies.holds([event({ delegates: total })]);
    location.hash = '#/events/e1/delegates';
    const { unmount } = await render(App);
    await expect.element(page.getByRole('gridcell', { name: 'Người 0', exact: true })).toBeVisible();
    const grid = page.getByRole('grid').element();
    await vi.waitFor(() => expect(grid.scrollHeight).toBeGreaterThan(total * 36));
    const before = performance.now();
    for (const share of [0.2, 0.9, 0.5, 1]) {
      const row = Math.floor((total - 20) * share);
      grid.scrollTop = row * 36;
      await expect.element(page.getByRole('gridcell', { name: `Người ${row + 3}`, exact: true })).toBeVisible();
    }
    seen.push(performance.now() - before);
    expect(document.querySelectorAll('[role=row]').length).toBeLessThan(60);
    await unmount();
  }
  expect(seen[1]).toBeLessThan((seen[0] ?? 0) * 3 + 300);
});
