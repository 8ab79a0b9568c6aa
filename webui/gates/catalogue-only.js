/** Words that people read or hear come from the catalogues: none stand in a template itself. */
const SPOKEN =
  /\s(?:title|label|placeholder|alt|heading|aria-(?:label|description|valuetext|roledescription))=("[^"]*"|'[^']*'|[^\s"'>]+)/g;
const LETTER = /\p{L}/u;

const GAP = '\u0000';

/** Every piece of text that stands in the markup as it is, with entities and gaps taken out. */
function spoken(markup) {
  const bare = markup.replace(/<!--.*?-->/gs, '').replace(/<style\b.*?<\/style>/gs, '');
  const attributes = [...bare.matchAll(SPOKEN)].map(([, text]) => text.replace(/["']/g, ''));
  const texts = bare
    .replace(/<[^>]*>/gs, '<')
    .split('<')
    .map((text) => text.replace(/&[#\w]+;/g, ''));
  return [...texts, ...attributes]
    .map((text) => text.replaceAll(GAP, '').trim())
    .filter((text) => LETTER.test(text));
}

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { words: "Put '{{text}}' into the catalogues of both languages and show it with t()." },
  },
  create: (context) => ({
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/]'(node) {
      const markup = node.quasi.quasis.map((quasi) => quasi.value.raw).join(GAP);
      spoken(markup).forEach((text) => context.report({ node, messageId: 'words', data: { text } }));
    },
  }),
};
