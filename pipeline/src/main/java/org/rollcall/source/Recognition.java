package org.rollcall.source;

/**
 * Why a reader takes a document.
 *
 * @param certainty 1 to 100; the highest of all readers wins
 * @param seen what was seen, in words: {@code "country column A, 12 decision columns, header rows
 *     3-5 of sheet 'Votes'"}
 */
public record Recognition(int certainty, String seen) {}
