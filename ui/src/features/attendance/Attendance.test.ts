// Attendance by the keyboard, and by the numbers of a signed sheet.
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { backend, event } from '../../testing/backend';
import { intake } from '../../testing/intake';
import Attendance from './Attendance.svelte';

/** The screen at its height in the window. */
async function shown(): Promise<void> {
  const target = document.body.appendChild(document.createElement('main'));
  target.style.height = '700px';
  onTestFinished(() => target.remove());
  await render(Attendance, { target, props: { event: event() } });
}

const done = () => ({ value: null, changes: ['attendance'] });

test('a name is found without accents and ticked without leaving the keys', async () => {
  const { carry_out } = backend({ ...intake(), carry_out: done });
  await shown();
  await userEvent.click(page.getByRole('searchbox'));
  await userEvent.keyboard('pham{Enter} ');
  await vi.waitFor(() =>
    expect(carry_out.mock.lastCall?.[0]).toMatchObject({
      operation: 'mark_attendance',
      form: { half_day: '2024-06-06-morning', present: 'd2' },
    }),
  );
});

test('the space bar makes somebody absent who was present, and letters begin another search', async () => {
  const { carry_out } = backend({ ...intake(), carry_out: done });
  await shown();
  await page.getByRole('row', { name: /Đinh Tiến Dũng/ }).click();
  await userEvent.keyboard(' ');
  await vi.waitFor(() => expect(carry_out.mock.lastCall?.[0].form).toMatchObject({ absent: 'd1' }));
  await userEvent.keyboard('ph');
  await expect.element(page.getByRole('searchbox')).toHaveValue('ph');
});

test('another half-day is chosen, and its own counts are shown', async () => {
  backend(intake());
  await shown();
  await expect.element(page.getByText('Có mặt 1')).toBeVisible();
  await page.getByLabelText('Buổi').selectOptions('2024-06-06-afternoon');
  await expect.element(page.getByText('Chưa điểm danh 2')).toBeVisible();
});

test('what was noted before can be looked at', async () => {
  backend(intake());
  await shown();
  await page.getByRole('row', { name: /Đinh Tiến Dũng/ }).click();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('complementary').getByText(/đánh dấu trong danh sách/)).toBeVisible();
});

test('numbers of the signed sheet show their names before anything is noted', async () => {
  const { carry_out } = backend({
    ...intake(),
    carry_out: done,
    preview_attendance: ({ numbers }) => ({
      printed: null,
      unchanged: 0,
      marked: numbers.numbers === '1-2' ? [{ number: '1', name: 'Đinh Tiến Dũng', present: true, before: false }] : [],
      problems: numbers.numbers === '1-2' ? [] : [{ field: 'numbers', problem: 'no_number', values: { value: '9', most: '2' } }],
    }),
  });
  await shown();
  await page.getByLabelText('Gõ số từ danh sách ký').click();
  await page.getByLabelText('Số thứ tự trên danh sách đã ký').fill('9');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Danh sách không có số 9; số cuối là 2');
  await expect.element(page.getByRole('button', { name: 'Ghi điểm danh' })).toBeDisabled();
  await page.getByLabelText('Số thứ tự trên danh sách đã ký').fill('1-2');
  await expect.element(page.getByRole('rowheader', { name: 'Đinh Tiến Dũng' })).toBeVisible();
  await expect.element(page.getByText('trước đó: Vắng')).toBeVisible();
  expect(carry_out).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Ghi 1 người' }).click();
  await vi.waitFor(() => expect(carry_out.mock.lastCall?.[0].form).toMatchObject({ numbers: '1-2', half_day: '2024-06-06-morning' }));
});
