// Who gets a certificate, exceptions, issuing and the register.
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Toasts from '../../app/Toasts.svelte';
import { backend, event } from '../../testing/backend';
import { intake } from '../../testing/intake';
import Certificates from './Certificates.svelte';

/** The screen at its height in the window. */
async function shown(): Promise<void> {
  const target = document.body.appendChild(document.createElement('main'));
  target.style.height = '700px';
  onTestFinished(() => target.remove());
  await render(Certificates, { target, props: { event: event() } });
}

const done = () => ({ value: null, changes: ['certificate'] });

test('who falls short is told why, and a half-day without notes is named', async () => {
  backend(intake());
  await shown();
  await expect.element(page.getByText('Chưa điểm danh: Chiều 06/6/2024')).toBeVisible();
  await page.getByRole('radio', { name: /Chưa đủ buổi/ }).click();
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await expect.element(page.getByRole('gridcell', { name: 'Thiếu 1 buổi' })).toBeVisible();
});

test('the rule is the event’s own, and all half-days are no number', async () => {
  const { carry_out } = backend({ ...intake(), carry_out: done });
  await shown();
  await page.getByLabelText('Được cấp khi dự').selectOptions('1');
  await vi.waitFor(() =>
    expect(carry_out.mock.lastCall?.[0]).toMatchObject({ operation: 'set_event', record: 'e1', form: { certificate_half_days: 1 } }),
  );
  await page.getByLabelText('Được cấp khi dự').selectOptions('2');
  await vi.waitFor(() => expect(carry_out.mock.lastCall?.[0].form).toEqual({ certificate_half_days: null }));
});

test('an exception needs its reason', async () => {
  const { carry_out } = backend({ ...intake(), carry_out: done });
  await shown();
  await page.getByRole('gridcell', { name: 'Phạm S' }).click();
  await page.getByRole('button', { name: 'Ghi ngoại lệ' }).click();
  await expect.element(page.getByLabelText('Lý do')).toHaveAccessibleDescription('Cần ghi lý do');
  expect(carry_out).not.toHaveBeenCalled();
  await page.getByLabelText('Lý do').fill('Trực báo cáo viên');
  await page.getByRole('button', { name: 'Ghi ngoại lệ' }).click();
  await vi.waitFor(() =>
    expect(carry_out.mock.lastCall?.[0]).toMatchObject({
      operation: 'add_exception',
      form: { delegate_id: 'Phạm S', qualifies: true, reason: 'Trực báo cáo viên' },
    }),
  );
});

test('issuing says its numbers and whom they go to first, and leads to the paper', async () => {
  const { carry_out } = backend({ ...intake(), carry_out: done });
  await shown();
  await render(Toasts);
  await page.getByRole('button', { name: 'Cấp cho 1 người' }).click();
  const drawer = page.getByRole('complementary');
  await expect.element(drawer.getByText('Số từ 2 đến 2')).toBeVisible();
  await expect.element(drawer.getByText('Đinh Tiến Dũng')).toBeVisible();
  await drawer.getByRole('button', { name: 'Cấp cho 1 người' }).click();
  await vi.waitFor(() =>
    expect(carry_out.mock.lastCall?.[0]).toMatchObject({
      operation: 'issue_certificate',
      form: { series_id: 'r1', event_id: 'e1', order: 'protocol' },
    }),
  );
  await page.getByRole('button', { name: 'In giấy chứng nhận' }).click();
  expect(location.hash).toBe('#/events/e1/documents?document=certificates');
});

test('the register leads to the certificates to print', async () => {
  backend(intake());
  await shown();
  await page.getByRole('radio', { name: 'Sổ cấp' }).click();
  await page.getByRole('button', { name: 'In giấy chứng nhận' }).click();
  expect(location.hash).toBe('#/events/e1/documents?document=certificates');
});

test('without a register one is made first', async () => {
  const { carry_out } = backend({ ...intake(), list_records: () => [], carry_out: () => ({ value: { id: 'r1' } as never, changes: ['series'] }) });
  await shown();
  await page.getByRole('button', { name: 'Cấp cho 1 người' }).click();
  await page.getByLabelText('Cách ghi số').fill('{number}/GCN-STTTT');
  await page.getByRole('button', { name: 'Lập sổ' }).click();
  await vi.waitFor(() =>
    expect(carry_out.mock.lastCall?.[0]).toMatchObject({
      operation: 'add_series',
      form: { pattern: '{number}/GCN-STTTT', event_id: 'e1', first_number: 1 },
    }),
  );
});

const register = (id: string, name: string, closed = false) =>
  ({ id, name, pattern: '{number}/GCN', event_id: 'e1', first_number: 1, next_number: 2, closed }) as never;

test('another register is made beside the first one, and then gives the numbers', async () => {
  let all = [register('r1', 'Sổ 2024')];
  const { carry_out } = backend({
    ...intake(),
    list_records: ({ noun }) => (noun === 'series' ? all : []),
    carry_out: () => {
      const made = register('r2', 'Sổ báo chí');
      all = [...all, made];
      return { value: made, changes: ['series'] };
    },
  });
  await shown();
  await page.getByRole('button', { name: 'Cấp cho 1 người' }).click();
  await page.getByRole('button', { name: 'Thêm sổ…' }).click();
  await page.getByRole('button', { name: 'Bỏ', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm sổ…' }).click();
  await expect.element(page.getByLabelText('Tên sổ')).toHaveValue('');
  await page.getByLabelText('Tên sổ').fill('Sổ báo chí');
  await page.getByRole('button', { name: 'Lập sổ' }).click();
  await expect.element(page.getByLabelText('Sổ', { exact: true })).toHaveValue('r2');
  expect(carry_out.mock.lastCall?.[0]).toMatchObject({ operation: 'add_series', form: { name: 'Sổ báo chí', event_id: 'e1' } });
});

test('a register is renamed, closed and opened again where numbers are given', async () => {
  const { carry_out } = backend({
    ...intake(),
    list_records: ({ noun }) => (noun === 'series' ? [register('r1', 'Sổ 2024'), register('r2', 'Sổ cũ', true)] : []),
    carry_out: done,
  });
  await shown();
  await page.getByRole('button', { name: 'Cấp cho 1 người' }).click();
  await page.getByText('Đổi tên, đóng sổ').click();
  await page.getByLabelText('Tên sổ').first().fill('Sổ năm 2024');
  await page.getByRole('button', { name: 'Đóng sổ Sổ 2024' }).click();
  await vi.waitFor(() =>
    expect(carry_out.mock.calls.map(([{ operation, record, form }]) => [operation, record, form])).toEqual([
      ['set_series', 'r1', { name: 'Sổ năm 2024' }],
      ['set_series', 'r1', { closed: true }],
    ]),
  );
  await page.getByRole('button', { name: 'Mở lại Sổ cũ' }).click();
  await vi.waitFor(() => expect(carry_out.mock.lastCall?.[0]).toEqual({ operation: 'set_series', record: 'r2', form: { closed: false } }));
});

test('a certificate is withdrawn with its reason', async () => {
  const { carry_out } = backend({ ...intake(), carry_out: done });
  await shown();
  await page.getByLabelText('Sổ cấp').click();
  await page.getByRole('gridcell', { name: '01/GCN' }).click();
  await expect.element(page.getByText('In lại ngày 10/6/2024: Sai dấu')).toBeVisible();
  await page.getByRole('button', { name: 'Thu hồi' }).click();
  expect(carry_out).not.toHaveBeenCalled();
  await page.getByLabelText('Lý do').fill('Cấp nhầm');
  await page.getByRole('button', { name: 'Thu hồi' }).click();
  await vi.waitFor(() =>
    expect(carry_out.mock.lastCall?.[0]).toMatchObject({
      operation: 'withdraw_certificate',
      form: { certificate_id: 'c1', reason: 'Cấp nhầm' },
    }),
  );
});

test('the report is saved as a paper and as figures', async () => {
  const { save_document, save_report } = backend(intake());
  await shown();
  await page.getByLabelText('Báo cáo').click();
  await page.getByRole('button', { name: 'Lưu PDF' }).click();
  await page.getByRole('button', { name: 'Lưu tệp Excel' }).click();
  await vi.waitFor(() => expect(save_report.mock.lastCall?.[0].name).toBe('bao-cao-dalat-2024.xlsx'));
  expect(save_document.mock.lastCall?.[0].job).toMatchObject({ document: 'event_report', language: 'vi' });
});
