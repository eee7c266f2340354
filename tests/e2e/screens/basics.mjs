// Home and forms.
export const basics = [
  {
    name: 'home',
    address: () => '#/',
    then: (window) => window.until('the events', () => document.querySelectorAll('main li').length > 3),
  },
  { name: 'new-event', address: () => '#/new', then: (window) => window.until('the form', () => document.querySelector('main form textarea') !== null) },
];
