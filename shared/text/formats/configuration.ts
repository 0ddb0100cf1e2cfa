/** Sentences of the collectors of configuration: XML, TOML, key-value text, stores and flags. */

/** Refusals, faults and warnings; none quotes the file. */
export const configurationText = {
  entities: {
    sentence: 'The file declares entities of its own in its DOCTYPE, which are never expanded.',
    remedy: 'Remove the declarations, put the values where they are used, and add the file again.',
  },
  xml: 'it cannot be read as XML',
  loneAmpersand: 'a & stands alone, where &amp; is meant',
  toml: 'a value or a line is not written as TOML asks',
  tomlOpen: 'a text, a list or a key is not complete',
  tomlTwice: 'a key or a table is given twice, which TOML does not allow',
} as const;

/** What the XML reader says, what it means, and whether the file ended too early. */
export const xmlFaults: readonly {
  readonly said: string;
  readonly what: string;
  readonly early?: boolean;
}[] = [
  { said: 'unclosed tag', what: 'an element is not closed', early: true },
  { said: 'unexpected end', what: 'an element, a comment or a text is not closed', early: true },
  { said: 'must contain a root', what: 'it has no element', early: true },
  { said: 'unmatched closing tag', what: 'an element is closed by the name of another one' },
  { said: 'unexpected close tag', what: 'an element is closed by the name of another one' },
  { said: 'undefined entity', what: 'an entity is used that XML does not predefine' },
  { said: 'duplicate attribute', what: 'an element has one attribute twice' },
  { said: 'only one root', what: 'a second element stands beside the first' },
  { said: 'outside of root', what: 'text stands outside of the first element' },
  { said: 'attribute', what: 'an attribute is not written as XML asks' },
  { said: 'entity', what: 'an entity or a lone & is not written as XML asks' },
  { said: 'declaration', what: 'its declaration is not at its start, or not complete' },
];
