/** Texts of votes, resolved to a vote. Plain Java. */
@NullMarked
package org.rollcall.vote;

import org.jspecify.annotations.NullMarked;
