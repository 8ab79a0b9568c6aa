/** The id of a plugin's tab beside the history. */
export function panelTab(plugin: string): string {
  return `panel-${plugin}`;
}
