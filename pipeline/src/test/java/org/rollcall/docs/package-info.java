/** The Markdown pages of the project say what is true. */
@NullMarked
package org.rollcall.docs;

import org.jspecify.annotations.NullMarked;
