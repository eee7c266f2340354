import { expect, test, vi } from 'vitest';
import { backend } from '../testing/backend';
import { faultOf, watchFaults } from './faults';

function fault(stack: string): Error {
  const error = new TypeError('Nguyễn Văn Hùng is not a function');
  error.stack = stack;
  return error;
}

test('a fault is its kind and its place, and not its text', () => {
  const chromium = 'TypeError: Nguyễn Văn Hùng\n    at add (tauri://localhost/assets/index-B1x_.js:12:345)';
  expect(faultOf(fault(chromium))).toEqual({ kind: 'TypeError', place: 'index-B1x_.js:12:345' });
  expect(faultOf(fault('add@tauri://localhost/assets/index.js:7:8'))).toMatchObject({ place: 'index.js:7:8' });
  expect(faultOf(fault(''))).toEqual({ kind: 'TypeError', place: '' });
  expect(faultOf('Nguyễn Văn Hùng')).toEqual({ kind: 'Error', place: '' });
});

test('what nobody caught is reported', async () => {
  const { report_fault } = backend();
  watchFaults();
  const event = new PromiseRejectionEvent('unhandledrejection', {
    promise: Promise.resolve(),
    reason: fault('at x (a.js:1:2)'),
  });
  window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' }));
  window.dispatchEvent(event);
  await vi.waitFor(() => expect(report_fault).toHaveBeenCalledOnce());
  expect(report_fault.mock.lastCall?.[0]).toEqual({ fault: { kind: 'TypeError', place: 'a.js:1:2' } });
});
