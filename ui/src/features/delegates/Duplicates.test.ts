// Two records side by side, over a backend in memory.
import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import App from '../../app/App.svelte';
import { backend, event } from '../../testing/backend';

const doubles = [
  {
    first: { id: 'a', name: 'Lê Ánh', organisation: 'Sở A' },
    second: { id: 'b', name: 'Lê Thị Ánh', organisation: 'Sở A' },
    why: ['same_phone' as const],
  },
];

test('two who only look alike are said to be two, and the pair is gone until that is undone', async () => {
  let apart = false;
  const { holds, carry_out, undo } = backend({
    list_duplicates: () => (apart ? [] : doubles),
    preview_merge: () => ({ folds: true, fields: [{ field: 'full_name', first: 'Lê Ánh', second: 'Lê Thị Ánh', same: false }] }),
    carry_out: () => {
      apart = true;
      return { value: null, changes: ['distinction'] };
    },
  });
  holds([event()]);
  location.hash = '#/events/e1/delegates?view=duplicates';
  await render(App);
  await page.getByRole('button', { name: /Lê Thị Ánh/ }).click();
  await page.getByRole('button', { name: 'Hai người khác nhau' }).click();
  await expect.element(page.getByText('Đã ghi là hai người khác nhau')).toBeVisible();
  await expect.element(page.getByText('Không thấy ai trùng')).toBeVisible();
  expect(carry_out.mock.lastCall?.[0]).toEqual({
    operation: 'distinguish_people',
    record: null,
    form: { first: 'a', second: 'b' },
  });
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await vi.waitFor(() => expect(undo).toHaveBeenCalledOnce());
});

test('of each field somebody chooses what stays, and the two become one', async () => {
  const { holds, carry_out, preview_merge } = backend({
    list_duplicates: () => doubles,
    preview_merge: () => ({
      folds: true,
      fields: [
        { field: 'full_name', first: 'Lê Ánh', second: 'Lê Thị Ánh', same: false },
        { field: 'phone', first: '0912 ••• 678', second: '0912 ••• 678', same: false },
        { field: 'email', first: '', second: 'anh@a.vn', same: false },
        { field: 'sources', first: '{}', second: '', same: false },
      ],
    }),
    carry_out: () => ({ value: null, changes: ['delegate', 'person'] }),
  });
  holds([event()]);
  location.hash = '#/events/e1/delegates?view=duplicates';
  await render(App);
  await page.getByRole('button', { name: /Lê Thị Ánh/ }).click();
  expect(location.hash).toBe('#/events/e1/delegates?view=duplicates&keep=a&other=b');
  await expect.element(page.getByRole('radio')).toHaveLength(4);
  expect(preview_merge.mock.lastCall?.[0]).toEqual({ keep: 'a', other: 'b' });
  await page.getByRole('radio', { name: 'Lê Thị Ánh' }).click();
  await page.getByRole('button', { name: 'Gộp làm một' }).click();
  await expect.element(page.getByText('Đã gộp: Lê Thị Ánh')).toBeVisible();
  expect(carry_out.mock.lastCall?.[0]).toEqual({
    operation: 'merge_people',
    record: null,
    form: { keep: 'a', other: 'b', take: 'full_name' },
  });
  await vi.waitFor(() => expect(location.hash).toBe('#/events/e1/delegates?view=duplicates'));
});
