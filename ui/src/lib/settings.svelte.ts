// What belongs to this window and not to the data: its language and its look.

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

class Settings {
  #language = $state<Language>(kept('language', languages) ?? 'vi');
  #theme = $state<Theme>(kept('theme', themes) ?? 'system');

  get language(): Language {
    return this.#language;
  }

  set language(language: Language) {
    this.#language = language;
    keep('language', language);
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    keep('theme', theme);
  }
}

export const settings = new Settings();

function kept<T extends string>(name: string, values: readonly T[]): T | undefined {
  return values.find((value) => value === localStorage.getItem(name));
}

function keep(name: string, value: string): void {
  localStorage.setItem(name, value);
}
