// Settings over a backend in memory: what is typed, what is previewed, what is refused.
import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { backend, refusal, desk as deskState } from '../../testing/backend';
import type { Records, RestorePreview } from '../../ipc/client';
import Settings from './Settings.svelte';

const desk = deskState();
const at = (part: 'office' | 'papers' | 'backups' | 'privacy') => render(Settings, { desk, part });

/** Records by their nouns, changed by the test as core would. */
function holding(known: Partial<{ [N in keyof Records]: Records[N][] }>) {
  return { list_records: ({ noun }: { noun: string }) => known[noun as keyof Records] ?? [] };
}

test('what the organisation is called is saved when its field is left, and stands in the head', async () => {
  const values: Records['setting'][] = [{ id: 'place', value: 'Lâm Đồng' }];
  const { carry_out } = backend({
    ...holding({ setting: values }),
    carry_out: ({ form }) => {
      values.push({ id: String(form.key), value: String(form.value) });
      return { value: null, changes: ['setting'] };
    },
  });
  await at('office');
  await page.getByLabelText('Cơ quan ban hành').fill('Sở Nội vụ');
  await userEvent.tab();
  await vi.waitFor(() => expect(carry_out).toHaveBeenCalledOnce());
  expect(carry_out.mock.lastCall?.[0].form).toEqual({ key: 'issuing_body', value: 'Sở Nội vụ' });
  await expect.element(page.getByRole('figure')).toHaveTextContent('SỞ NỘI VỤ');
  await expect.element(page.getByRole('figure')).toHaveTextContent('Lâm Đồng, ngày');
});

test('a signer stands as under a paper, in the custom of state or Party', async () => {
  const signer: Records['signer'] = {
    id: 'g1',
    full_name: 'Nguyễn Văn Lâm',
    authority: 'deputy',
    on_behalf_of: 'Giám đốc',
    post: 'Phó Giám đốc',
    signature_id: null,
  };
  const { carry_out } = backend({
    ...holding({ signer: [signer], setting: [{ id: 'document_style', value: 'party' }] }),
    carry_out: () => ({ value: null, changes: [] }),
  });
  await at('papers');
  await page.getByRole('button', { name: 'Nguyễn Văn Lâm K/T Giám đốc' }).click();
  await expect.element(page.getByRole('figure')).toHaveTextContent(/K\/T GIÁM ĐỐC\s*PHÓ GIÁM ĐỐC/);
  await page.getByLabelText('Quyền hạn ký').selectOptions('TL. thừa lệnh');
  await vi.waitFor(() => expect(carry_out.mock.lastCall?.[0]).toMatchObject({ operation: 'set_signer', form: { authority: 'order' } }));
});

const preview: RestorePreview = {
  newest: '2024-06-06T01:02:03Z',
  added: [],
  removed: ['Tập huấn mới'],
  changed: [],
  records: [{ noun: 'delegate', now: 300, then: 12 }],
  operationsLost: 4,
  certificatesLost: ['12/GCN'],
};

test('before a restore it says what would change, and afterwards where the present data went', async () => {
  const { restore_workspace } = backend({
    list_backups: () => [
      { token: 't1', at: '2024-06-06T01:02:03Z', reason: 'exit', size: 1_468_006, sound: true },
      { token: 't2', at: '2024-06-05T01:02:03Z', reason: 'hourly', size: 1_468_006, sound: false },
      // Two lists taken in within one second.
      { token: 't3', at: '2024-06-04T01:02:03Z', reason: 'import', size: 1_468_006, sound: true },
      { token: 't4', at: '2024-06-04T01:02:03Z', reason: 'import', size: 1_468_006, sound: true },
    ],
    preview_restore: () => preview,
    restore_workspace: () => ({ value: { movedAside: 'moved-aside', backedUp: true }, changes: [] }),
  });
  await at('backups');
  await expect.element(page.getByText('1 bản không dùng được')).toBeVisible();
  const buttons = page.getByRole('button', { name: 'Khôi phục…' });
  await expect.element(buttons.nth(1)).toBeDisabled();
  await buttons.first().click();
  await expect.element(page.getByRole('heading', { name: 'Nếu khôi phục thì có gì thay đổi' })).toHaveFocus();
  await expect.element(page.getByText('4 việc làm sau bản sao lưu này sẽ không còn.')).toBeVisible();
  await expect.element(page.getByText('12/GCN')).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'Đại biểu 300 12' })).toBeVisible();
  expect(restore_workspace).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Khôi phục bản này' }).click();
  await expect.element(page.getByText(/nằm trong thư mục moved-aside/)).toBeVisible();
  expect(restore_workspace.mock.lastCall?.[0]).toEqual({ token: 't1' });
});

test('data that are due are erased only with a reason, which may name nobody', async () => {
  const due = { eventId: 'e1', name: 'Tập huấn', keepUntil: '2026-06-06', settled: false, delegates: 300 };
  let refused = true;
  const wrong = refusal('invalid', { fields: [{ field: 'reason', problem: 'required', values: {} }] });
  const erased = { records: 612, elsewhere: { second_place: null, disclosures: [], prints: [1] } };
  const { carry_out } = backend({
    list_due: () => [due],
    carry_out: () => (refused ? Promise.reject(wrong) : { value: erased as never, changes: ['delegate'] }),
  });
  await at('privacy');
  await page.getByRole('button', { name: 'Xem và xóa…' }).click();
  const reason = page.getByLabelText('Lý do, ghi vào sổ');
  await reason.fill('');
  await page.getByRole('button', { name: 'Xóa dữ liệu của 300 đại biểu' }).click();
  await expect.element(reason).toHaveAccessibleDescription('Cần điền chỗ này');
  refused = false;
  await reason.fill('Hết hạn');
  await page.getByRole('button', { name: 'Xóa dữ liệu của 300 đại biểu' }).click();
  await expect.element(page.getByText('Đã xóa 612 mục.')).toBeVisible();
  expect(carry_out.mock.lastCall?.[0]).toEqual({ operation: 'purge_event', record: null, form: { event_id: 'e1', reason: 'Hết hạn' } });
});
