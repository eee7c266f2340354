// Quotas over a backend in memory: written where they stand, and who has sent nobody.
import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import App from '../../app/App.svelte';
import { backend, event } from '../../testing/backend';

async function shown() {
  const spies = backend({ carry_out: () => ({ value: null, changes: ['headcount'] }) });
  spies.holds([event()]);
  location.hash = '#/events/e1/delegates?view=quotas';
  await render(App);
  await expect.element(page.getByRole('heading', { name: 'Theo tỉnh, thành' })).toBeVisible();
  return spies;
}

test('a number is written where it stands, and Enter goes to the next one below', async () => {
  const { carry_out } = await shown();
  await page.getByRole('textbox', { name: 'Chỉ tiêu: Đà Nẵng' }).fill('4');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() =>
    expect(carry_out.mock.lastCall?.[0]).toEqual({
      operation: 'tell_headcount',
      record: null,
      form: { event_id: 'e1', kind: 'quota', value: 4, province: 'p63-48' },
    }),
  );
  await expect.element(page.getByRole('textbox', { name: 'Chỉ tiêu: Lâm Đồng' })).toHaveFocus();
});

test('an empty cell takes the number back, and what is no number is not sent', async () => {
  const { carry_out } = await shown();
  await page.getByRole('textbox', { name: 'Chỉ tiêu: Báo chí' }).fill('nhiều');
  await userEvent.tab();
  await expect.element(page.getByRole('textbox', { name: 'Chỉ tiêu: Báo chí' })).toHaveAttribute('aria-invalid', 'true');
  expect(carry_out).not.toHaveBeenCalled();
  await page.getByRole('textbox', { name: 'Chỉ tiêu: Báo chí' }).fill('');
  await userEvent.tab();
  await vi.waitFor(() => expect(carry_out.mock.lastCall?.[0].form).toMatchObject({ category_id: 'c1', value: null }));
});

test('every province of the day is there, and those that have sent nobody can be looked at alone', async () => {
  await shown();
  await expect.element(page.getByText('1/2 tỉnh, thành đã có người')).toBeVisible();
  await page.getByLabelText('Chỉ xem 1 nơi chưa có ai').click();
  await expect.element(page.getByRole('rowheader', { name: /Đà Nẵng/ })).toBeVisible();
  await expect.element(page.getByRole('rowheader', { name: 'Lâm Đồng' })).not.toBeInTheDocument();
});
