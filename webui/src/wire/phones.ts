/** What colleagues dial to reach somebody: the main phone, and the others where there are any. */
export interface Phones {
  extension?: string;
  furtherExtensions?: string[];
}
