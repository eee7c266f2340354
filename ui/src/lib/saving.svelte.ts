// Whether what was typed is in the database yet.

export type Saving = 'idle' | 'saving' | 'saved' | 'unsaved';

class State {
  now = $state<Saving>('idle');
}

export const saving = new State();
