/** Broken and hostile files as strangers may send them, each made by code. */
@NullMarked
package org.rollcall.hostile;

import org.jspecify.annotations.NullMarked;
