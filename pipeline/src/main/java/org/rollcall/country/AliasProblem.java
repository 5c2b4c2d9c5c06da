package org.rollcall.country;

/**
 * Why a user's alias is not honoured.
 *
 * @param reason what is wrong and what to do, in words
 */
public record AliasProblem(Alias alias, String reason) {}
