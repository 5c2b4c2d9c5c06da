/** What a run leaves behind: data files, workbook, data package, site. */
@NullMarked
package org.rollcall.publish;

import org.jspecify.annotations.NullMarked;
