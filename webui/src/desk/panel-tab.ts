/** The id of a plugin's tab beside the history. */
export function panelTab(plugin: string): string {
  return `panel-${plugin}`;
}

/** What a plugin calls its panel in two parts, as in "CEM · Sustaining": its name, and what it is about. */
export function panelName(title: string): [name: string, about: string] {
  const [name = title, ...about] = title.split(' · ');
  return [name, about.join(' · ')];
}
