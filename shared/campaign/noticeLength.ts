/** Letters of a notice, at most: it is read at a glance. Apart from the schema, which pages do not load. */
export const NOTICE_LENGTH = 200;
