import { describe, expect, test } from 'vitest';
import { hasDisplay, planBrowser, planStart, profileFolder } from '#tools/start/plan.ts';

const machine = { browserWanted: false, display: true, electronInstalled: true, browserFound: true };

describe('npm start', () => {
  test('runs Electron where its runtime is, and fetches it first where it is not', () => {
    expect(planStart(machine)).toEqual({ run: 'electron', fetchFirst: false });
    expect(planStart({ ...machine, electronInstalled: false })).toEqual({
      run: 'electron',
      fetchFirst: true,
    });
  });

  test('opens the browser edition when that is asked for', () => {
    expect(planStart({ ...machine, browserWanted: true })).toEqual({ run: 'browser' });
  });

  test('downloads nothing where no window can be shown, and serves the address instead', () => {
    expect(planStart({ ...machine, electronInstalled: false, display: false })).toEqual({
      run: 'serve',
      lacks: 'display',
    });
  });

  test('serves the address where there is no browser either', () => {
    expect(planStart({ ...machine, browserWanted: true, browserFound: false })).toEqual({
      run: 'serve',
      lacks: 'browser',
    });
    expect(planBrowser({ display: true, browserFound: false })).toEqual({ run: 'serve', lacks: 'browser' });
  });
});

test('only Linux can be without a display', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});

test('the profile lies where each system keeps what programs store', () => {
  expect(profileFolder('linux', '/home/li', {})).toBe('/home/li/.config/Attache-browser-edition');
  expect(profileFolder('linux', '/home/li', { XDG_CONFIG_HOME: '/c' })).toBe('/c/Attache-browser-edition');
  expect(profileFolder('darwin', '/Users/li', {})).toBe(
    '/Users/li/Library/Application Support/Attache-browser-edition',
  );
  expect(profileFolder('win32', 'C:\\Users\\li', { LOCALAPPDATA: 'D:\\data' })).toBe(
    'D:\\data\\Attache-browser-edition',
  );
});
