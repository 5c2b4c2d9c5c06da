/** The site: pages that open from a disk, and the data that they show. */
@org.jspecify.annotations.NullMarked
package org.rollcall.publish.site;
