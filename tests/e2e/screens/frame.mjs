// The frame: overview, palette, help, keys, and an event that is only begun.
export const frame = [
  {
    name: 'overview',
    address: ({ dalat }) => `#/events/${dalat}/overview`,
    then: (window) => window.until('the figures', () => document.querySelector('dl dd') !== null),
  },
  {
    name: 'overview-table',
    address: ({ dalat }) => `#/events/${dalat}/overview`,
    then: async (window) => {
      await window.until('the figures', () => document.querySelector('dl dd') !== null);
      await window.run(() => document.querySelector('input[name=figures-look][value=table]').click());
    },
  },
  {
    name: 'palette',
    address: ({ dalat }) => `#/events/${dalat}/overview`,
    then: (window) => window.keys('Control', 'k'),
  },
  {
    name: 'palette-found',
    address: ({ dalat }) => `#/events/${dalat}/overview`,
    then: async (window) => {
      await window.keys('Control', 'k');
      await window.type('[role=combobox]', 'nguyen thi');
      await window.until('what was found', () => document.querySelectorAll('[role=option]').length > 3);
    },
  },
  {
    name: 'home-menu',
    address: () => '#/',
    then: (window) => window.click('.more-button'),
  },
  {
    name: 'home-duplicate',
    address: () => '#/',
    then: async (window) => {
      await window.click('.more-button');
      await window.click('[role=menuitem]');
      await window.until('the dialog', () => document.querySelector('[role=dialog]') !== null);
    },
  },
  {
    name: 'help',
    address: ({ dalat }) => `#/events/${dalat}/documents`,
    then: async (window) => {
      // After a fresh start of the page the keyboard is nowhere.
      await window.click('main h1');
      await window.keys('\uE031');
    },
  },
  {
    name: 'shortcuts',
    address: ({ dalat }) => `#/events/${dalat}/overview`,
    then: (window) => window.keys('Control', '/'),
  },
];
